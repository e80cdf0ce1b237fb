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
