import { BUILT_BY_ASTRO, type BuildManifest } from './manifest.ts';
import { formatNumber } from './progress.ts';
import type { RemovedUrls } from './removed-urls.ts';

/** What a build did. It counts pages, not other files. */
export interface BuildSummary {
  /** why everything was rendered; undefined if only changed pages were */
  reason: string | undefined;
  /** how many stories were added, changed or removed since the last build */
  stories: number;
  rendered: number;
  removed: number;
  /** unchanged pages */
  kept: number;
  /** addresses of stories that were removed without a redirect */
  removedUrls: RemovedUrls;
  /** when the next scheduled story is published, in milliseconds since 1970; undefined if there is none */
  nextStory: number | undefined;
  /** warnings and notes on the content, one line each */
  notes: string[];
}

/**
 * Why everything must be rendered; undefined if only changed pages must.
 *
 * @param known.before the manifest of the last build
 * @param known.isThere whether the site exists
 * @param known.everything the digest of what every page depends on
 */
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
  if (before.everything === BUILT_BY_ASTRO) return 'the last build was a plain `astro build`';
  return before.everything === everything ? undefined : 'code, settings or environment changed';
}

// Each story has one text file, which depends on nothing but the story.
const TEXT = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.txt$/;

/** Counts the stories that were added, changed or removed. @param before the keys of the last build, by file */
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

/**
 * A sentence that says when the next scheduled story is published; undefined if there is none.
 *
 * @param due in milliseconds since 1970
 * @param timeZone an IANA name: `Europe/Paris`
 * @param language a BCP 47 tag: `en-GB`
 */
export function formatNextPublication(
  due: number | undefined,
  timeZone: string,
  language: string,
): string | undefined {
  if (due === undefined) return undefined;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `The next story is due on ${moment.format(due)} (${timeZone}); it appears with the first build after that.`;
}

const MAX_NOTES = 50;

/** Formats the first 50 notes, and how many more there are. */
export function formatNotes(notes: readonly string[]): string {
  const more = notes.length - MAX_NOTES;
  const rest =
    more > 0 ? [`… and ${formatNumber(more)} more; \`npm run parse -- FILE\` prints those of one file.`] : [];
  return [...notes.slice(0, MAX_NOTES), ...rest].join('\n');
}
