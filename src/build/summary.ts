import type { RemovedUrls } from './removed-urls.ts';
import { formatNumber } from './progress.ts';
import { BUILT_BY_ASTRO, type BuildManifest } from './manifest.ts';

/** What a build did. Pages are counted, not the other files. */
export interface BuildSummary {
  /** why everything was rendered; undefined where only what had changed was */
  reason: string | undefined;
  /** how many stories were added, changed or taken away since the last build */
  stories: number;
  rendered: number;
  removed: number;
  /** pages that are as they were */
  kept: number;
  /** addresses of stories that are no more */
  removedUrls: RemovedUrls;
  /** when the next story is due, in milliseconds */
  nextStory: number | undefined;
  /** warnings and notes on the copy */
  notes: string[];
}

/** Why everything must be rendered; undefined where it need not. */
export function fullRenderReason(known: {
  force: boolean;
  before: BuildManifest | undefined;
  isThere: boolean;
  everything: string;
}): string | undefined {
  const { force, before, isThere, everything } = known;
  if (force) return 'as asked';
  if (!isThere) return 'there was no site yet';
  if (!before) return 'nothing is known of an earlier build';
  if (before.everything === BUILT_BY_ASTRO) return 'a plain `astro build` was there last';
  return before.everything === everything ? undefined : 'code, settings or environment changed';
}

// Each story has one, and nothing else shows in it.
const TEXT = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.txt$/;

/** How many stories are not what they were. */
export function countChangedStories(
  before: ReadonlyMap<string, string> | undefined,
  after: ReadonlyMap<string, string>,
): number {
  let count = 0;
  for (const [file, key] of after) if (TEXT.test(file) && before?.get(file) !== key) count += 1;
  for (const file of before?.keys() ?? []) if (TEXT.test(file) && !after.has(file)) count += 1;
  return count;
}

const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** What a build did and why, in one line: `1 story changed: 9 pages rendered, 100,214 kept, 4.1 s`. */
export function formatSummary(
  { reason, stories, rendered, removed, kept }: BuildSummary,
  seconds: number,
): string {
  const what = reason
    ? `Everything rendered (${reason})`
    : stories > 0
      ? `${counted(stories, 'story', 'stories')} changed`
      : rendered + removed > 0
        ? 'No story changed'
        : 'Nothing changed';
  const parts = [
    ...(rendered > 0 ? [`${counted(rendered, 'page', 'pages')} rendered`] : []),
    ...(removed > 0 ? [`${formatNumber(removed)} removed`] : []),
    ...(kept > 0 || rendered + removed === 0 ? [`${formatNumber(kept)} kept`] : []),
    `${seconds.toFixed(1)} s`,
  ];
  return `${what}: ${parts.join(', ')}`;
}

/** When the next story is due, in words; undefined where none waits. */
export function formatNextPublication(
  due: number | undefined,
  timeZone: string,
  language: string,
): string | undefined {
  if (due === undefined) return undefined;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `The next story is due on ${moment.format(due)} (${timeZone}); it appears with the first build after that.`;
}

const MOST_NOTES = 50;

/** Notes on the copy, as many as one can read. */
export function formatNotes(notes: readonly string[]): string {
  const more = notes.length - MOST_NOTES;
  const rest = more > 0 ? [`… and ${formatNumber(more)} more; \`npm run parse\` tells those of a file.`] : [];
  return [...notes.slice(0, MOST_NOTES), ...rest].join('\n');
}
