import type { StandingLinks } from '../desk/dead-links.ts';
import type { Filed } from '../desk/register.ts';
import { type Diagnostic, formatDiagnostics } from '../diagnostics/report.ts';
import type { Site } from '../desk/site.ts';
import { isOf, type Years } from './years.ts';

/** What is told of authors and standing pages at each build; kept, since they are read only when they have changed. */
export interface RecordNotes {
  /** warnings, a line each */
  notes: readonly string[];
  standing: readonly StandingLinks[];
}

/** Reads the records that are bundled: what is to be said of them, and what of them every page shows. */
export async function readRecords(
  root: string,
): Promise<{ remarks: Diagnostic[]; frame: string; told: RecordNotes }> {
  const [{ readFolder }, { AUTHORS }, { STANDING, standingLinks }] = await Promise.all([
    import('../desk/records.ts'),
    import('../desk/authors.ts'),
    import('../desk/standing.ts'),
  ]);
  const [authors, standing] = await Promise.all([readFolder(root, AUTHORS), readFolder(root, STANDING)]);
  const frame = JSON.stringify(standing.records.map(({ id, data }) => [id, data.title, data.order]));
  const remarks = [...authors.remarks, ...standing.remarks];
  return { remarks, frame, told: { notes: remarks.map(lineOf), standing: standingLinks(standing) } };
}

/** What notes on a build depend on beside the copy. */
export interface Noted {
  /** every file of the site */
  keys: ReadonlyMap<string, string>;
  site: Site;
  /** the years that were built, if not all: of files of others nothing is known */
  years: Years | undefined;
  /** the moment of the build, in milliseconds */
  now: number;
}

/** Everything that a build tells of what it was made from, a line each: warnings and notes on the copy, dead links. */
export async function notesOn(
  stories: readonly Filed[],
  { notes, standing }: RecordNotes,
  { keys, site, years, now }: Noted,
): Promise<string[]> {
  // A build that finds nothing to do needs none of it.
  const { deadLinks } = await import('../desk/dead-links.ts');
  const dead = deadLinks(stories, standing, {
    has: (file) => keys.has(file),
    isKnown: (file) => !years || isOf(file, years),
    files: () => keys.keys(),
    now,
    timeZone: site.timeZone,
  });
  return [...stories.flatMap(({ entry }) => entry.notes), ...notes, ...dead.map(lineOf)];
}

const lineOf = (remark: Diagnostic) => formatDiagnostics([remark]);
