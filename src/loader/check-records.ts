import { type Diagnostic, formatDiagnostics } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { readLogo } from '../settings/read-logo.ts';
import { readSite, SITE_FILE } from '../settings/read-site.ts';
import type { Site } from '../settings/site-schema.ts';
import { readStyle, STYLE_FILE } from '../settings/read-style.ts';
import { AUTHORS } from './authors.ts';
import type { StaticPageLinks } from './dead-links.ts';
import { readFolder } from './folder-loader.ts';
import { linksOfFoot } from './foot-links.ts';
import { RECORD_FOLDERS } from './record-folders.ts';
import { linksOfStaticPages, STATIC_PAGES } from './static-pages.ts';

// Astro loads the logo, authors and static pages for the pages that show them. This module reads them only for their
// mistakes and links.

/**
 * What a build reports about the logo, authors, static pages and the editor's style. Cached, because a build reads them
 * only when they change.
 */
export interface RecordNotes {
  /** warnings, one line each */
  notes: readonly string[];
  staticPages: readonly StaticPageLinks[];
}

async function readRecords(root: string, settings: Site) {
  const [authors, pages, logo, style] = await Promise.all([
    readFolder(root, AUTHORS),
    readFolder(root, STATIC_PAGES),
    readLogo(root, settings),
    readStyle(root, settings.base),
  ]);
  return {
    diagnostics: [...logo.diagnostics, ...authors.diagnostics, ...pages.diagnostics, ...style.diagnostics],
    staticPages: [...linksOfStaticPages(pages.entries), ...linksOfFoot(root, settings)],
    css: style.css,
    titles: pages.entries.map(({ id, data }) => [id, data.title, data.order]),
  };
}

/**
 * Reads the logo, authors, static pages and the editor's style for a build.
 *
 * @param root the project's folder
 * @returns `footer`: the part of them that every page shows, as JSON
 */
export async function checkRecords(
  root: string,
  site: Site,
): Promise<{ diagnostics: Diagnostic[]; footer: string; notes: RecordNotes }> {
  const { diagnostics, staticPages, titles } = await readRecords(root, site);
  const lines = diagnostics.map((diagnostic) => formatDiagnostics([diagnostic]));
  return { diagnostics, footer: JSON.stringify(titles), notes: { notes: lines, staticPages } };
}

/** The state of settings, authors, static pages and the editor's style in `dev`. */
export interface RecordState {
  /** missing if they have a mistake */
  settings?: Site;
  mistakes: readonly Diagnostic[];
  /** the editor's style, so that a change of it is seen */
  css?: string;
  staticPages: readonly StaticPageLinks[];
}

/** Reads settings, authors and static pages for `dev`, where a mistake does not end the run. */
export async function checkRecordsInDev(root: string): Promise<RecordState> {
  try {
    const settings = readSite(root);
    const { diagnostics, staticPages, css } = await readRecords(root, settings);
    return { settings, mistakes: diagnostics.filter(({ fatal }) => fatal), staticPages, css };
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    return { mistakes: cause.mistakes, staticPages: [] };
  }
}

/** Whether a file is the settings, the editor's style, an author or a static page, or may be the logo. @param path from the project's root */
export function isRecordFile(path: string): boolean {
  const isIn = RECORD_FOLDERS.some(
    ({ folder, extension }) => path.startsWith(`${folder}/`) && path.endsWith(extension),
  );
  return isIn || path === SITE_FILE || path === STYLE_FILE || path.endsWith('.svg');
}
