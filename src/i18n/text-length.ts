/** How many words a text has, by Unicode's rules for its language (`Intl.Segmenter`, UAX #29). */
export function countWords(text: string, language = 'en'): number {
  // Where words are spaced, counting spaces agrees closely and is a hundred times faster.
  if (!SPACELESS.test(text)) return text.split(/\s+/).filter(Boolean).length;
  let words = 0;
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) words += 1;
  }
  return words;
}

const SPACELESS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;

/** The text's head, at most `limit` characters, cut after a word and closed with an ellipsis, or after a sentence. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const space = head.search(/\s\S*$/);
  const kept = space > limit / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return /[.!?。！？]$/.test(kept) ? kept : `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
