/**
 * Counts the words of a text, in scripts without spaces by the word boundaries of UAX #29.
 *
 * @see https://www.unicode.org/reports/tr29/#Word_Boundaries
 */
export function countWords(text: string, language = 'en'): number {
  // If words are separated by spaces, splitting there gives almost the same number and is a hundred times faster.
  if (!SPACELESS.test(text)) return text.split(/\s+/).filter(Boolean).length;
  let words = 0;
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike) words += 1;
  }
  return words;
}

const SPACELESS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;

/** Cuts a text to at most `limit` characters (UTF-16), after a word. Adds an ellipsis, unless a sentence ends there. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const space = head.search(/\s\S*$/);
  const cut = space > limit / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return /[.!?。！？]$/.test(cut) ? cut : `${cut.replace(/[\s,;:–—-]+$/, '')}…`;
}
