import { toProjectPath } from '../files/list-files.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findDeadLinks, type StaticPageLinks } from './dead-links.ts';
import { getArticles } from './article-store.ts';
import { listPageFiles } from './page-files.ts';
import type { LoadedArticle } from './entry.ts';
import { formatDiagnostics } from '../diagnostics/report.ts';
import { readSite } from '../settings/read-site.ts';

// Pages and pictures can be told without a build. Whether feeds, sitemaps and the like are there only a build knows.
const PAGE = /(?:\.html|(?:^|\/)[^./]*)$/;
const PICTURES = 'images/';

/**
 * Tells of links that lead nowhere while `dev` follows what is written: each once, as long as it stands.
 *
 * @param tell is given the lines to show
 * @returns looks at the links as they are now, with those of the standing pages
 */
export function createLinkReporter(
  root: string,
  tell: (lines: string) => void,
): (standing: readonly StaticPageLinks[]) => void {
  let told = new Set<string>();
  return (standing) => {
    const site = readSite(root);
    const now = Date.now();
    let known: Set<string> | undefined;
    const isOut = ({ entry }: LoadedArticle) => !entry.status && entry.timestamp <= now;
    const addresses = standing.map(({ path }) => path);
    const pages = () => (known ??= listPageFiles(getArticles().filter(isOut), addresses, site));
    const remarks = findDeadLinks(getArticles(), standing, {
      has: (file) => pages().has(file) || existsSync(join(root, 'public', file)),
      isKnown: (file) => PAGE.test(file) || file.startsWith(PICTURES),
      files: () => [...pages(), ...picturesIn(join(root, 'public'))],
      now,
    });
    const lines = remarks.map((remark) => formatDiagnostics([remark]));
    const fresh = lines.filter((line) => !told.has(line));
    told = new Set(lines);
    if (fresh.length) tell(`\n${fresh.join('\n')}`);
  };
}

function picturesIn(folder: string): string[] {
  if (!existsSync(join(folder, PICTURES))) return [];
  const names = readdirSync(join(folder, PICTURES), { recursive: true, encoding: 'utf8' });
  return names.map((name) => PICTURES + toProjectPath(name));
}
