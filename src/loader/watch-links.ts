import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostics } from '../diagnostics/report.ts';
import { listFiles } from '../files/list-files.ts';
import { readSite } from '../settings/read-site.ts';
import { findDeadLinks, type StaticPageLinks } from './dead-links.ts';
import type { LoadedArticle } from './entry.ts';
import { listPageFiles } from './page-files.ts';

// `dev` knows pages and pictures. Only a build knows feeds, sitemaps and other files.
const PAGE = /(?:\.html|(?:^|\/)[^./]*)$/;
const IMAGES = 'images/';

/**
 * Creates the function that reports dead links in `dev`. It reports each dead link once, until the link is corrected.
 *
 * @param articles gives every article as it is now
 * @param log prints lines
 * @returns a function that checks all links, given the static pages as they are now
 */
export function createLinkReporter(
  root: string,
  articles: () => readonly LoadedArticle[],
  log: (lines: string) => void,
): (staticPages: readonly StaticPageLinks[]) => void {
  let reported = new Set<string>();
  return (staticPages) => {
    const site = readSite(root);
    const now = Date.now();
    let known: Set<string> | undefined;
    const isPublished = ({ entry }: LoadedArticle) => !entry.status && entry.timestamp <= now;
    const paths = staticPages.map(({ path }) => path);
    const pages = () => (known ??= listPageFiles(articles().filter(isPublished), paths, site));
    const images = () => listFiles(join(root, 'public', IMAGES)).map((name) => IMAGES + name);
    const lines = findDeadLinks(articles(), staticPages, {
      has: (file) => pages().has(file) || existsSync(join(root, 'public', file)),
      isKnown: (file) => PAGE.test(file) || file.startsWith(IMAGES),
      files: () => [...pages(), ...images()],
      now,
    }).map((diagnostic) => formatDiagnostics([diagnostic]));
    const fresh = lines.filter((line) => !reported.has(line));
    reported = new Set(lines);
    if (fresh.length) log(`\n${fresh.join('\n')}`);
  };
}
