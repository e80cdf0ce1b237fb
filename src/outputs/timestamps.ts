import type { Story } from '../archive/story.ts';
import { withOffset } from '../i18n/time-zone.ts';

type StoryDates = Pick<Story, 'datePublished' | 'dateModified'>;

/** When a story was published, with offset. */
export function publishedAt({ datePublished }: StoryDates, timeZone: string): string {
  return withOffset(datePublished, timeZone);
}

/** When a story last changed, with offset; never before it was published, whatever the copy says. */
export function modifiedAt(story: StoryDates, timeZone: string): string {
  const published = publishedAt(story, timeZone);
  const modified = withOffset(story.dateModified ?? story.datePublished, timeZone);
  return Date.parse(modified) > Date.parse(published) ? modified : published;
}

/** The last change among stories, with offset; undefined where there is none. */
export function lastModified(stories: readonly StoryDates[], timeZone: string): string | undefined {
  let last: string | undefined;
  for (const story of stories) {
    const modified = modifiedAt(story, timeZone);
    if (last === undefined || Date.parse(modified) > Date.parse(last)) last = modified;
  }
  return last;
}
