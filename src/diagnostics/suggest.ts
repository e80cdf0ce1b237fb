import { closest, distance } from 'fastest-levenshtein';

// The time of a comparison grows with the product of both lengths. No field, heading or URL is longer than this.
const MAX_LENGTH = 200;

/**
 * Finds the known word that is nearest to a mistyped one, by Levenshtein distance.
 *
 * @returns undefined if more than a third of the characters of every known word differ
 */
export function suggest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, MAX_LENGTH);
  const best = closest(word, known);
  return best && distance(word, best) <= Math.ceil(best.length / 3) ? best : undefined;
}

/**
 * The end of a message about an unknown word: the likely word, or what to do instead.
 *
 * @param known the words that are allowed
 * @param otherwise the sentence if no known word is near
 * @param format how to write the likely word, for example with `#` before a heading's id
 */
export function didYouMean(
  typed: string,
  known: readonly string[],
  otherwise: string,
  format: (word: string) => string = (word) => word,
): string {
  const guess = suggest(typed, known);
  return guess ? `Did you mean \`${format(guess)}\`?` : otherwise;
}
