import type { VFile } from 'vfile';
import { type Position, addWarning } from '../diagnostics/message.ts';

/**
 * The most letters of a headline. Newspapers write 40 to 90; search results and share cards do not show more than 120.
 */
const LONGEST_HEADLINE = 120;

// Chinese, Japanese and Korean need half as many letters or fewer for the same text, and each is twice as wide.
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const WIDTH = 2;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Whether a headline has too many letters, counted as a reader does: a letter with its accents is one, an emoji is one.
 * A Chinese, Japanese or Korean letter counts as two.
 *
 * @see https://unicode.org/reports/tr29/#Grapheme_Cluster_Boundaries
 */
function isTooLong(headline: string): boolean {
  // Counting letters is slow. Each has at least one UTF-16 code unit, so this settles most headlines.
  if (headline.length * WIDTH <= LONGEST_HEADLINE) return false;
  let length = 0;
  for (const { segment } of letters.segment(headline)) {
    length += WIDE.test(segment) ? WIDTH : 1;
    if (length > LONGEST_HEADLINE) return true;
  }
  return false;
}

/**
 * Warns about a headline that is as long as a paragraph. The headline is used anyway.
 *
 * @param from where the headline comes from: a field, or the first paragraph or point of the summary
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
      ? `This is too long for a headline. Write one of ${most}, and put the rest into the key points.`
      : `The first paragraph of the summary is the headline, and it is too long. Write a headline of ${most}: in a field at the top, \`headline: …\`, or in a short paragraph above this one.`;
  addWarning(file, 'long-headline', at, reason);
}
