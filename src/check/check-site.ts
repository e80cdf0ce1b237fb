import { type Diagnostic, formatDiagnostics, parseDiagnostic } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { linksOfFront } from '../loader/check-front.ts';
import { checkRecords } from '../loader/check-records.ts';
import { loadArticles } from '../loader/load-articles.ts';
import type { ReadBatch } from '../loader/read-batch.ts';
import { RECORD_FOLDERS } from '../loader/record-folders.ts';
import { isArticlePath } from '../loader/scan-articles.ts';
import { findUnpublishedFiles } from '../loader/unpublished-records.ts';
import { readSite } from '../settings/read-site.ts';
import { warnOfExpiredSecurity } from '../settings/security-expiry.ts';
import type { Site } from '../settings/site-schema.ts';
import { type DueEvent, listDue } from './due.ts';
import type { MessageCounts } from './message-kinds.ts';
import { findNearDuplicates, type NearDuplicate, warnOfNearDuplicates } from './near-duplicates.ts';
import { checkSiteLinks } from './site-links.ts';

/** What a check found. */
export interface CheckResult {
  /** undefined after a mistake in the settings: then nothing else was read */
  site: Site | undefined;
  /** errors, warnings and notes, by file and line */
  messages: Diagnostic[];
  /** pairs of files; `messages` has a warning about each */
  duplicates: NearDuplicate[];
  /** the next first */
  due: DueEvent[];
  /** how many stories were read, those with mistakes too */
  stories: number;
  /** what is left out, if the result is limited to some files */
  elsewhere?: MessageCounts;
}

/**
 * Reads everything that a build reads, and writes nothing. Where caches of an earlier build are there, it reads them.
 *
 * @param root the project's folder
 * @param read reads the changed stories
 * @param now in milliseconds since 1970
 */
export async function checkSite(
  root: string,
  read: ReadBatch | undefined,
  now: number,
): Promise<CheckResult> {
  let site: Site;
  try {
    site = readSite(root);
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    return { site: undefined, messages: sorted(cause.mistakes), duplicates: [], due: [], stories: 0 };
  }
  const records = await checkRecords(root, site);
  const loaded = await loadArticles(root, site, { ...(read ? { read } : {}), now, writesCaches: false });
  const { files, front } = loaded;
  const readFiles = new Set(files.map(({ path }) => path));
  const unread = new Set(
    loaded.diagnostics.map(({ file }) => file!).filter((file) => isArticlePath(file) && !readFiles.has(file)),
  );
  const staticPages = [...records.notes.staticPages, ...linksOfFront(root, front)];
  const duplicates = findNearDuplicates(root, files);
  return {
    site,
    messages: sorted([
      ...records.diagnostics,
      ...loaded.diagnostics,
      ...files.flatMap(({ entry }) => entry.notes.flatMap((note) => parseDiagnostic(note) ?? [])),
      ...loaded.warnings,
      ...RECORD_FOLDERS.flatMap((folder) => findUnpublishedFiles(root, folder)),
      ...warnOfExpiredSecurity(root, site, now),
      ...checkSiteLinks(root, { stories: files, unread: [...unread], staticPages }, site, now),
      ...warnOfNearDuplicates(duplicates, files),
    ]),
    duplicates,
    due: listDue(files, front, site, now),
    stories: files.length + unread.size,
  };
}

/** Sorts messages by their places. What was said of a story just read is in its notes too, and stays once. */
function sorted(messages: readonly Diagnostic[]): Diagnostic[] {
  const byText = new Map(messages.map((message) => [formatDiagnostics([message]), message]));
  return [...byText.values()].toSorted(
    (a, b) => compare(a.file!, b.file!) || (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
