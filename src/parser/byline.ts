// The word for “by” at the start of a byline, by language.
const BY: Readonly<Record<string, string>> = { de: 'von', fr: 'par', es: 'por', pt: 'por' };

/**
 * Removes “By” from the start of a byline, because every output adds its own. The word of another language is removed
 * only if the story is in that language, and not before a small letter: `Von der Leyen` is a name.
 *
 * @param language BCP 47 tag of the story
 */
export function withoutBy(byline: string, language: string | undefined): string {
  const own = BY[language?.split('-')[0]?.toLowerCase() ?? ''];
  for (let rest = byline; ;) {
    const word = /^\S+/.exec(rest)?.[0] ?? '';
    const next = rest.slice(word.length).trimStart();
    const by = word.replace(/[:：]$/, '').toLowerCase();
    const isBy = by === 'by' || (by === own && /^[\p{Lu}\p{Lo}]/u.test(next));
    if (!isBy || !next) return rest;
    rest = next;
  }
}
