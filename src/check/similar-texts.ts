import { resemblance, shinglesOf } from './shingles.ts';
import { createSketches } from './sketches.ts';

/** Two texts that are alike, by their numbers; the first has the smaller one. */
export interface SimilarTexts {
  first: number;
  second: number;
  /** Broder's resemblance, 0 to 1 */
  likeness: number;
}

/**
 * From this resemblance on, two texts are taken for one. An update of a running story keeps less of the earlier text, and
 * a copy that was cut, mended or put in another order keeps more: `npm run score:duplicates` measures it.
 */
const ALIKE = 0.5;

/**
 * Finds the texts that are nearly the same as an earlier one. Each text is read once to take its sketch, and once more if
 * its sketch is like another's, to compare all of its shingles. So the memory does not grow with the length of the texts.
 *
 * Passages that more than a few texts have are the frame of a column, or a paragraph that an agency puts under everything;
 * they make no two texts alike.
 *
 * @param count how many texts there are
 * @param textOf gives a text by its number, from 0; undefined if it cannot be read
 * @returns in the order of their numbers
 */
export function findSimilarTexts(
  count: number,
  textOf: (index: number) => string | undefined,
  alike = ALIKE,
): SimilarTexts[] {
  const shinglesAt = (index: number) => shinglesOf(textOf(index) ?? '');
  const sketches = createSketches(count);
  for (let index = 0; index < count; index += 1) sketches.set(index, shinglesAt(index));
  const similar: SimilarTexts[] = [];
  let before: { first: number; second: number; shingles: Float64Array } | undefined;
  for (const [first, second] of sketches.likelyPairs()) {
    if (before?.first === first && before.second === second) continue;
    const shingles = before?.first === first ? before.shingles : shinglesAt(first);
    before = { first, second, shingles };
    const likeness = resemblance(shingles, shinglesAt(second));
    if (likeness >= alike) similar.push({ first, second, likeness });
  }
  return similar;
}
