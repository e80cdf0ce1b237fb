import { toProjectPath } from '../files/list-files.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toTimestamp } from '../i18n/time-zone.ts';
import { deadLinks, type StandingLinks } from './dead-links.ts';
import { handed } from './handed.ts';
import { pageFiles } from './page-files.ts';
import type { Filed } from './register.ts';
import { formatDiagnostics } from '../diagnostics/report.ts';
import { readSite } from './site.ts';

// Pages and pictures can be told without a build. Whether feeds, sitemaps and the like are there only a build knows.
const PAGE = /(?:\.html|(?:^|\/)[^./]*)$/;
const PICTURES = 'images/';

/**
 * Tells of links that lead nowhere while `dev` follows what is written: each once, as long as it stands.
 *
 * @param tell is given the lines to show
 * @returns looks at the links as they are now, with those of the standing pages
 */
export function followLinks(
  root: string,
  tell: (lines: string) => void,
): (standing: readonly StandingLinks[]) => void {
  let told = new Set<string>();
  return (standing) => {
    const site = readSite(root);
    const { timeZone } = site;
    const now = Date.now();
    let known: Set<string> | undefined;
    const isOut = ({ entry }: Filed) => !entry.status && toTimestamp(entry.datePublished, timeZone) <= now;
    const addresses = standing.map(({ path }) => path);
    const pages = () => (known ??= pageFiles(handed().filter(isOut), addresses, site));
    const remarks = deadLinks(handed(), standing, {
      has: (file) => pages().has(file) || existsSync(join(root, 'public', file)),
      isKnown: (file) => PAGE.test(file) || file.startsWith(PICTURES),
      files: () => [...pages(), ...picturesIn(join(root, 'public'))],
      now,
      timeZone,
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
