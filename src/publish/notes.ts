import type { StaticPageLinks } from '../loader/dead-links.ts';
import type { LoadedArticle } from '../loader/entry.ts';
import { type Diagnostic, formatDiagnostics } from '../diagnostics/report.ts';
import { isOf, type Years } from './years.ts';

/** What is told of authors and standing pages at each build; kept, since they are read only when they have changed. */
export interface RecordNotes {
  /** warnings, a line each */
  notes: readonly string[];
  standing: readonly StaticPageLinks[];
}

/** Reads the records that are bundled: what is to be said of them, and what of them every page shows. */
export async function readRecords(
  root: string,
): Promise<{ remarks: Diagnostic[]; frame: string; told: RecordNotes }> {
  const [{ readFolder }, { AUTHORS }, { STATIC_PAGES, linksOfStaticPages }] = await Promise.all([
    import('../loader/folder-loader.ts'),
    import('../loader/authors.ts'),
    import('../loader/static-pages.ts'),
  ]);
  const [authors, standing] = await Promise.all([readFolder(root, AUTHORS), readFolder(root, STATIC_PAGES)]);
  const frame = JSON.stringify(standing.records.map(({ id, data }) => [id, data.title, data.order]));
  const remarks = [...authors.remarks, ...standing.remarks];
  return { remarks, frame, told: { notes: remarks.map(lineOf), standing: linksOfStaticPages(standing) } };
}

/** What notes on a build depend on beside the copy. */
export interface Noted {
  /** every file of the site */
  keys: ReadonlyMap<string, string>;
  /** the years that were built, if not all: of files of others nothing is known */
  years: Years | undefined;
  /** the moment of the build, in milliseconds */
  now: number;
}

/** Everything that a build tells of what it was made from, a line each: warnings and notes on the copy, dead links. */
export async function notesOn(
  stories: readonly LoadedArticle[],
  { notes, standing }: RecordNotes,
  { keys, years, now }: Noted,
): Promise<string[]> {
  // A build that finds nothing to do needs none of it.
  const { findDeadLinks } = await import('../loader/dead-links.ts');
  const dead = findDeadLinks(stories, standing, {
    has: (file) => keys.has(file),
    isKnown: (file) => !years || isOf(file, years),
    files: () => keys.keys(),
    now,
  });
  return [...stories.flatMap(({ entry }) => entry.notes), ...notes, ...dead.map(lineOf)];
}

const lineOf = (remark: Diagnostic) => formatDiagnostics([remark]);
