import type { BreadcrumbList } from 'schema-dts';
import { monthName } from '../../i18n/format-date.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { monthPath, sectionPath, yearPath } from '../../urls/page-paths.ts';
import type { PageMetadata } from './page-metadata.ts';

interface Crumb {
  name: string;
  /** missing for the page itself, the last item */
  path?: string;
}

/**
 * The pages from the front page to a page, as a schema.org `BreadcrumbList`.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbs(site: Site, page: PageMetadata) {
  const crumbs: Crumb[] = [{ name: site.title, path: '/' }, ...parentPages(site, page), { name: page.title }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      ...(path ? { item: absoluteUrl(site, path) } : {}),
    })),
  } as const satisfies BreadcrumbList;
}

/** The pages between the front page and this one, by its section or its path. */
function parentPages(site: Site, { path, section }: PageMetadata): Crumb[] {
  const known = site.sections.find(({ id }) => id === section);
  if (known)
    return path === sectionPath(known.id) ? [] : [{ name: known.title, path: sectionPath(known.id) }];
  const [, year, month, day] = /^\/(\d{4})\/(?:(\d{2})\/(?:(\d{2})\/)?)?$/.exec(path) ?? [];
  const parents: Crumb[] = [];
  if (year && month) parents.push({ name: year, path: yearPath(year) });
  if (year && month && day) {
    parents.push({
      name: monthName(`${year}-${month}`, site.language),
      path: monthPath(`${year}-${month}`),
    });
  }
  return parents;
}
