import type { LiveEntry } from '../loader/entry.ts';

/** A story of the archive, without its body. */
export interface Story extends LiveEntry {
  /** from the site's root: `/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/` */
  path: string;
  /** the day it was published, in the site's time zone: `2023-09-14` */
  day: string;
}

// How much non-fiction adults read, by Brysbaert's review of 190 studies (2019).
const WORDS_PER_MINUTE = 238;

/** How many minutes it takes to read a number of words, at least 1. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** A summary of a story, as plain text: its key points, or its opening if it has none. */
export function storySummary({ keyPoints, opening }: Pick<Story, 'keyPoints' | 'opening'>): string {
  return keyPoints.join(' ') || opening;
}
