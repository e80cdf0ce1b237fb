import { AUTHORS } from './authors.ts';
import type { StaticPageLinks } from './dead-links.ts';
import { readFolder } from './folder-loader.ts';
import { type Diagnostic } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { type Site } from '../settings/site-schema.ts';
import { readSite, SITE_FILE } from '../settings/read-site.ts';
import { STATIC_PAGES, linksOfStaticPages } from './static-pages.ts';

/** What `dev` needs to know of settings, authors and standing pages. */
export interface RecordState {
  /** not there where they could not be read */
  settings?: Site;
  mistakes: readonly Diagnostic[];
  standing: readonly StaticPageLinks[];
}

/** Whether a file is one of the settings, authors or standing pages. */
export function isRecordFile(path: string): boolean {
  const isIn = [AUTHORS, STATIC_PAGES].some(
    ({ folder, extension }) => path.startsWith(`${folder}/`) && path.endsWith(extension),
  );
  return isIn || path === SITE_FILE;
}

/** Reads settings, authors and standing pages for what is wrong in them. What pages show of them Astro loads. */
export async function checkRecordsInDev(root: string): Promise<RecordState> {
  try {
    const settings = readSite(root);
    const [authors, standing] = await Promise.all([
      readFolder(root, AUTHORS),
      readFolder(root, STATIC_PAGES),
    ]);
    const mistakes = [...authors.remarks, ...standing.remarks].filter(({ fatal }) => fatal);
    return { settings, mistakes, standing: linksOfStaticPages(standing) };
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    return { mistakes: cause.mistakes, standing: [] };
  }
}
