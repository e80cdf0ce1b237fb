import type { StoryEntry } from '../loader/entry.ts';

/** A story of the archive. */
export interface Story extends Omit<StoryEntry, 'notes' | 'links'> {
  /** its address from the site's root: `/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/` */
  path: string;
  /** its file from the project's root */
  file: string;
  /** the digest of that file: its body is the one of these bytes */
  fileDigest: string;
  /** the day it is filed under, in the site's zone: `2023-09-14` */
  day: string;
}

// What an adult reads in a minute, from Brysbaert's review of 190 studies (2019): 238 words of non-fiction.
const WORDS_A_MINUTE = 238;

/** How many minutes the words take, at least one. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** A story in short, as plain text: its key points, or how it begins where it has none. */
export function storySummary({ keyPoints, opening }: Pick<Story, 'keyPoints' | 'opening'>): string {
  return keyPoints.join(' ') || opening;
}
