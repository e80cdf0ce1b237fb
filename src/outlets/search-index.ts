import type { Story } from '../archive/story.ts';

/** One story of the index: path, headline, day, topics; an array, because there are many. */
export type SearchRow = [path: string, headline: string, day: string, topics: string];

/**
 * What the search page looks through, one file a year, so that a closed year's never changes and a reader who finds
 * it in the newest loads no other.
 */
export function searchIndex(stories: readonly Story[]): string {
  const rows = stories.map(({ path, headline, day, topics }): SearchRow => [
    path,
    headline,
    day,
    topics.join(', '),
  ]);
  return JSON.stringify(rows);
}
