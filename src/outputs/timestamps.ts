import type { Story } from '../archive/story.ts';
import { withOffset } from '../i18n/time-zone.ts';

type StoryDates = Pick<Story, 'datePublished' | 'dateModified'>;

/** When a story was published, in ISO 8601 with offset: `2023-09-14T12:00:00+01:00` */
export function publishedAt({ datePublished }: StoryDates, timeZone: string): string {
  return withOffset(datePublished, timeZone);
}

/** When a story last changed, in ISO 8601 with offset; never before its publication, even if its file says so. */
export function modifiedAt(story: StoryDates, timeZone: string): string {
  const published = publishedAt(story, timeZone);
  const modified = withOffset(story.dateModified ?? story.datePublished, timeZone);
  return Date.parse(modified) > Date.parse(published) ? modified : published;
}

/** The newest {@link modifiedAt} of stories; undefined if there are none. */
export function lastModified(stories: readonly StoryDates[], timeZone: string): string | undefined {
  let newest: string | undefined;
  for (const story of stories) {
    const modified = modifiedAt(story, timeZone);
    if (newest === undefined || Date.parse(modified) > Date.parse(newest)) newest = modified;
  }
  return newest;
}
