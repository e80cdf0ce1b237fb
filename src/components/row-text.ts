import type { Story } from '../archive/story.ts';
import { truncate } from '../i18n/text-length.ts';

// Two lines of a row on a desk.
const MOST_LETTERS = 160;
const SENTENCE_END = /[.!?。！？؟]["'”’»)\]]*(?=\s|$)|[。！？]/gu;

/**
 * What stands below a story's headline in a row: its first key point, else its opening, as many whole sentences of it as
 * fit; else it ends in an ellipsis.
 */
export function rowText({ keyPoints, opening }: Pick<Story, 'keyPoints' | 'opening'>): string {
  const [first] = keyPoints;
  if (first !== undefined) return first;
  if (opening.length <= MOST_LETTERS) return opening;
  const ends = Array.from(opening.matchAll(SENTENCE_END), ({ 0: end, index }) => index + end.length);
  const last = ends.findLast((end) => end <= MOST_LETTERS && end > MOST_LETTERS / 4);
  return last ? opening.slice(0, last) : truncate(opening, MOST_LETTERS);
}
