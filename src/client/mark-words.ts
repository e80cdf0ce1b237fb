/** A part of a text, in UTF-16 units; the end is not in it. */
export type Span = [start: number, end: number];

/**
 * Removes case and accents, so that `turkiye` finds “Türkiye”. The final sigma becomes the other one, so that no letter
 * depends on its neighbours.
 */
export function foldLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

/**
 * Finds words in a text without regard to case and accents.
 *
 * @param words folded, see {@link foldLetters}
 * @returns whole letters with their accents, in order; none overlaps or touches another
 */
export function findWords(text: string, words: readonly string[]): Span[] {
  // Where each unit of the folded text comes from; a letter can fold to several, and an accent to none.
  const sources: Span[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const units = foldLetters(letter);
    const end = at + letter.length;
    const before = sources.at(-1);
    // An accent belongs to the letter before it, whose units all share one source.
    if (units === '' && before) before[1] = end;
    const source: Span = [at, end];
    for (let index = 0; index < units.length; index += 1) sources.push(source);
    folded += units;
    at = end;
  }
  const found = words.flatMap((word) => occurrences(folded, word)).toSorted(([a], [b]) => a - b);
  const spans: Span[] = [];
  for (const [first, last] of found) {
    const start = sources[first]![0];
    const end = sources[last]![1];
    const before = spans.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else spans.push([start, end]);
  }
  return spans;
}

/** Where a word stands: its first and its last unit. */
function occurrences(text: string, word: string): [first: number, last: number][] {
  const found: [number, number][] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    found.push([at, at + word.length - 1]);
  }
  return found;
}
