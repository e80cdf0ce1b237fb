import { closest, distance } from 'fastest-levenshtein';

// Comparing takes time with the product of the lengths; no field, heading or address is longer.
const LONGEST = 200;

/**
 * The known word that a mistyped one most likely stands for.
 *
 * @returns the word, or undefined where none is near: more than a third of its letters differ
 */
export function suggest(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase().slice(0, LONGEST);
  const best = closest(word, known);
  return best && distance(word, best) <= Math.ceil(best.length / 3) ? best : undefined;
}

/**
 * The end of a message about an unknown word: the likely word, or what to do instead.
 *
 * @param known the words that are allowed
 * @param otherwise a sentence for a word that is near to none of them
 * @param form how the likely word is written: `#` before a heading's id
 */
export function didYouMean(
  written: string,
  known: readonly string[],
  otherwise: string,
  form: (word: string) => string = (word) => word,
): string {
  const guess = suggest(written, known);
  return guess ? `Did you mean \`${form(guess)}\`?` : otherwise;
}
