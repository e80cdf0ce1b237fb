import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that a mistyped one most likely stands for.
 *
 * @returns the word, or undefined where none is near: more than a third of its letters differ
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase().slice(0, 40);
  const best = closest(word, known);
  return best && distance(word, best) <= Math.ceil(best.length / 3) ? best : undefined;
}
