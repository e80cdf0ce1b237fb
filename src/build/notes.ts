import { formatDiagnostics } from '../diagnostics/report.ts';
import type { RecordNotes } from '../loader/check-records.ts';
import type { LoadedArticle } from '../loader/entry.ts';
import { belongsTo, type YearRange } from './year-range.ts';

/** What the notes of a build depend on, besides the content. */
export interface NotesContext {
  /** the keys of every file of the site */
  keys: ReadonlyMap<string, string>;
  /** the years that were built; undefined means all. Links to other years cannot be checked. */
  years: YearRange | undefined;
  /** the time of the build, in milliseconds since 1970 */
  now: number;
}

/** Collects the warnings, notes and dead links of a build. @returns one line for each */
export async function collectNotes(
  articles: readonly LoadedArticle[],
  { notes, staticPages }: RecordNotes,
  { keys, years, now }: NotesContext,
): Promise<string[]> {
  // Imported here, because a build without changes does not need it.
  const { findDeadLinks } = await import('../loader/dead-links.ts');
  const dead = findDeadLinks(articles, staticPages, {
    has: (file) => keys.has(file),
    isKnown: (file) => !years || belongsTo(file, years),
    files: () => keys.keys(),
    now,
  });
  const ofArticles = articles.flatMap(({ entry }) => entry.notes);
  return [...ofArticles, ...notes, ...dead.map((diagnostic) => formatDiagnostics([diagnostic]))];
}
