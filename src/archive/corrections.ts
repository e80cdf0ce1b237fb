import { toTimestamp } from '../i18n/time-zone.ts';
import type { Story } from './story.ts';

/** A story that says what was wrong in it. */
export type CorrectedStory = Story & { correction: string };

/** Whether a story says what was wrong in it. */
export function isCorrected(story: Story): story is CorrectedStory {
  return story.correction !== undefined;
}

/**
 * The stories that were corrected, newest correction first. The copy dates a correction by the story's last change;
 * where it names none, nobody can say which came first, and those stories stand at the end.
 *
 * @param stories newest first
 * @param timeZone IANA name of the site's zone
 */
export function correctedStories(stories: readonly Story[], timeZone: string): CorrectedStory[] {
  const { dated = [], undated = [] } = Object.groupBy(stories.filter(isCorrected), ({ dateModified }) =>
    dateModified ? 'dated' : 'undated',
  );
  const moments = new Map(dated.map((story) => [story, toTimestamp(story.dateModified ?? '', timeZone)]));
  return [...dated.toSorted((a, b) => moments.get(b)! - moments.get(a)!), ...undated];
}
