import { truncate } from '../i18n/text-length.ts';
import type { Story } from './story.ts';

/** The words below a headline, and the key points that they do not say. */
export interface Standfirst {
  /** empty if the story has neither key points nor text */
  text: string;
  keyPoints: readonly string[];
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The standfirst of a story: the first sentences of its text, as many as fit; the first key point where not even one
 * fits.
 *
 * @param longest in characters
 * @param language of the site, a BCP 47 tag, for stories without one of their own
 */
export function standfirstOf(
  { opening, keyPoints, language: own }: Pick<Story, 'opening' | 'keyPoints' | 'language'>,
  longest: number,
  language: string,
): Standfirst {
  const sentences = firstSentences(opening, longest, own ?? language);
  if (sentences) return { text: sentences, keyPoints };
  const [first, ...others] = keyPoints;
  if (first !== undefined) return { text: first, keyPoints: others };
  return { text: truncate(opening, longest), keyPoints };
}

// The full stop of `Mr.`, `U.S.` and `Jan.` ends no sentence.
const ABBREVIATION = /(?:^|[\s.(])\p{Lu}\p{L}{0,3}\.$/u;
const END = /[.!?。！？…؟۔।]["'”’»)\]」』]*$/u;

function firstSentences(text: string, longest: number, language: string): string {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  let fitting = '';
  let read = '';
  for (const { segment } of segmenter.segment(text)) {
    read += segment;
    const sentence = read.trimEnd();
    if (sentence.length > longest) break;
    // The opening is cut after a number of letters, so that its last sentence may lack its end.
    if (END.test(sentence) && !sentence.endsWith('…') && !ABBREVIATION.test(sentence)) fitting = sentence;
  }
  return fitting;
}
