import { toTimestamp } from '../i18n/time-zone.ts';
import type { Story } from './story.ts';

/** A story with a correction. */
export type CorrectedStory = Story & { correction: string };

/** Whether a story has a correction. */
export function isCorrected(story: Story): story is CorrectedStory {
  return story.correction !== undefined;
}

/**
 * Finds the stories with a correction, newest correction first. The date of a correction is the field `updated` of its
 * story. Stories without that field come last.
 *
 * @param stories newest first
 * @param timeZone IANA name of the site's time zone
 */
export function correctedStories(stories: readonly Story[], timeZone: string): CorrectedStory[] {
  const { dated = [], undated = [] } = Object.groupBy(stories.filter(isCorrected), ({ dateModified }) =>
    dateModified ? 'dated' : 'undated',
  );
  const timestamps = new Map(dated.map((story) => [story, toTimestamp(story.dateModified ?? '', timeZone)]));
  return [...dated.toSorted((a, b) => timestamps.get(b)! - timestamps.get(a)!), ...undated];
}
