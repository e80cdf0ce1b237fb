import type { BreadcrumbList } from 'schema-dts';
import { monthPath, sectionPath, yearPath } from '../../urls/page-paths.ts';
import type { Site } from '../../settings/site-schema.ts';
import { monthName } from '../../i18n/format-date.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import type { PageMetadata } from './page-metadata.ts';

interface Crumb {
  name: string;
  /** none for the page itself, which is where the trail ends */
  path?: string;
}

/** The way from the front page to a page. */
export function breadcrumbs(site: Site, page: PageMetadata) {
  const trail: Crumb[] = [{ name: site.title, path: '/' }, ...parentPages(site, page), { name: page.title }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      ...(path ? { item: absoluteUrl(site, path) } : {}),
    })),
  } as const satisfies BreadcrumbList;
}

/** The pages between the front page and this one, told from its section and its address. */
function parentPages(site: Site, { path, section }: PageMetadata): Crumb[] {
  const known = site.sections.find(({ id }) => id === section);
  if (known)
    return path === sectionPath(known.id) ? [] : [{ name: known.title, path: sectionPath(known.id) }];
  const [, year, month, day] = /^\/(\d{4})\/(?:(\d{2})\/(?:(\d{2})\/)?)?$/.exec(path) ?? [];
  const crumbs: Crumb[] = [];
  if (year && month) crumbs.push({ name: year, path: yearPath(year) });
  if (year && month && day) {
    crumbs.push({
      name: monthName(`${year}-${month}`, site.language),
      path: monthPath(`${year}-${month}`),
    });
  }
  return crumbs;
}
