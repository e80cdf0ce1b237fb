import { settingPosition, SITE_FILE } from '../settings/read-site.ts';
import type { Site } from '../settings/site-schema.ts';
import type { StaticPageLinks } from './dead-links.ts';

/**
 * The links of the foot that lead to this site, to be checked with those of static pages.
 *
 * @param root the paper's folder, to find their lines
 */
export function linksOfFoot(root: string, { foot }: Pick<Site, 'foot'>): StaticPageLinks[] {
  const links = (foot?.links ?? []).flatMap(({ url }, index) => {
    if (!url.startsWith('/')) return [];
    return [
      { to: url, ...(settingPosition(root, ['foot', 'links', index, 'url']) ?? { line: 1, column: 1 }) },
    ];
  });
  return links.length > 0 ? [{ file: SITE_FILE, path: '/', links, ids: [] }] : [];
}
