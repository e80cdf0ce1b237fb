import { AUTHORS } from './authors.ts';
import type { StandingLinks } from './dead-links.ts';
import { readFolder } from './records.ts';
import { type Diagnostic } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { readSite, type Site, SITE_FILE } from './site.ts';
import { STANDING, standingLinks } from './standing.ts';

/** What `dev` needs to know of settings, authors and standing pages. */
export interface RecordState {
  /** not there where they could not be read */
  settings?: Site;
  mistakes: readonly Diagnostic[];
  standing: readonly StandingLinks[];
}

/** Whether a file is one of the settings, authors or standing pages. */
export function isRecord(path: string): boolean {
  const isIn = [AUTHORS, STANDING].some(
    ({ folder, extension }) => path.startsWith(`${folder}/`) && path.endsWith(extension),
  );
  return isIn || path === SITE_FILE;
}

/** Reads settings, authors and standing pages for what is wrong in them. What pages show of them Astro loads. */
export async function recordState(root: string): Promise<RecordState> {
  try {
    const settings = readSite(root);
    const [authors, standing] = await Promise.all([readFolder(root, AUTHORS), readFolder(root, STANDING)]);
    const mistakes = [...authors.remarks, ...standing.remarks].filter(({ fatal }) => fatal);
    return { settings, mistakes, standing: standingLinks(standing) };
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    return { mistakes: cause.mistakes, standing: [] };
  }
}
