import type { VFile } from 'vfile';
import { type Position, addWarning } from '../diagnostics/message.ts';

/**
 * The most letters a headline may have before it is taken for a paragraph. Newspapers write 40 to 90; of more than 120
 * neither search results nor share cards show the end.
 */
const LONGEST_HEADLINE = 120;

// Chinese, Japanese and Korean say in one letter what others say in two or three, and set it twice as wide.
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const WIDTH = 2;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Whether a headline has more letters than one may have, as a reader counts them: a letter with its accents is one, an
 * emoji is one, and one of Chinese, Japanese or Korean counts as two, so that theirs may have half as many.
 *
 * @see https://unicode.org/reports/tr29/#Grapheme_Cluster_Boundaries
 */
function isTooLong(headline: string): boolean {
  // Counting letters takes time. Most headlines are told by their code units, of which a letter has at least one.
  if (headline.length * WIDTH <= LONGEST_HEADLINE) return false;
  let length = 0;
  for (const { segment } of letters.segment(headline)) {
    length += WIDE.test(segment) ? WIDTH : 1;
    if (length > LONGEST_HEADLINE) return true;
  }
  return false;
}

/**
 * Reports a headline that is a paragraph by its length. It is used all the same.
 *
 * @param from where it was taken from: a field, or the first paragraph or point of the summary
 * @param file receives `long-headline`
 */
export function reportLongHeadline(
  headline: string,
  from: 'field' | 'summary',
  at: Position | undefined,
  file: VFile,
): void {
  if (!isTooLong(headline)) return;
  const most = `at most ${LONGEST_HEADLINE} letters (half as many in Chinese, Japanese or Korean)`;
  const reason =
    from === 'field'
      ? `This is too long for a headline. Write one of ${most}, and leave the rest to the key points.`
      : `The first paragraph of the summary became the headline, and it is too long for one. Write a headline of ${most}: in a field at the top, \`headline: …\`, or in a short paragraph above this one.`;
  addWarning(file, 'long-headline', at, reason);
}
