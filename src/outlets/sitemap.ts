import type { Archive } from '../archive/archive.ts';
import { isCorrected } from '../archive/corrections.ts';
import type { Story } from '../archive/story.ts';
import {
  authorPath,
  CORRECTIONS_PATH,
  dayPath,
  monthPath,
  sectionMonthPath,
  sectionPath,
  staticPagePath,
  topicPath,
  yearPath,
} from '../urls/page-paths.ts';
import type { Site } from '../settings/site-schema.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';
import { lastModified } from './moments.ts';
import { escaped } from './xml-text.ts';
import { sitemapPath } from '../urls/file-paths.ts';

/** A page search engines may list, and when it last changed where that is known. */
export interface Listed {
  path: string;
  modified?: string | undefined;
}

/** What one sitemap may hold, by the protocol. */
export const MOST = 50_000;

/**
 * Every sitemap of the site by its part of the file's name: `2023-09` for a month's stories and lists, which never
 * changes once the month is over, and `pages` for all that grows with the archive.
 *
 * @param standing the ids of the standing pages
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemaps(site: Site, archive: Archive, standing: readonly string[]): Map<string, Listed[]> {
  const parts = new Map<string, Listed[]>([['pages', lasting(site, archive, standing)]]);
  for (const [month, stories] of archive.months) parts.set(month, ofMonth(site, month, stories));
  return new Map([...parts].flatMap(([part, pages]) => [...split(part, pages)]));
}

function lasting(
  { timeZone, sections, search }: Site,
  archive: Archive,
  standing: readonly string[],
): Listed[] {
  const list = (path: string, stories: readonly Story[]) => ({
    path,
    modified: lastModified(stories, timeZone),
  });
  return [
    list('/', archive.stories),
    list(CORRECTIONS_PATH, archive.stories.filter(isCorrected)),
    ...sections.map(({ id }) => list(sectionPath(id), archive.sections.get(id) ?? [])),
    ...[...archive.years].map(([year, stories]) => list(yearPath(year), stories)),
    ...[...archive.topics.values()].map(({ name, stories }) => list(topicPath(name), stories)),
    ...[...archive.authors.values()].map(({ name, stories }) => list(authorPath(name), stories)),
    ...(search ? [{ path: '/search/' }] : []),
    ...standing.map((id) => ({ path: staticPagePath(id) })),
  ];
}

function ofMonth({ timeZone }: Site, month: string, stories: readonly Story[]): Listed[] {
  const list = (path: string, listed: readonly Story[]) => ({
    path,
    modified: lastModified(listed, timeZone),
  });
  const days = Map.groupBy(stories, ({ day }) => day);
  const sections = Map.groupBy(stories, ({ section }) => section);
  return [
    list(monthPath(month), stories),
    ...[...sections].map(([section, listed]) => list(sectionMonthPath(section, month), listed)),
    ...[...days].map(([day, listed]) => list(dayPath(day), listed)),
    ...stories.map((story) => list(story.path, [story])),
  ];
}

function* split(part: string, pages: Listed[]): Generator<[string, Listed[]]> {
  for (let start = 0; start < pages.length; start += MOST) {
    yield [start === 0 ? part : `${part}-${start / MOST + 1}`, pages.slice(start, start + MOST)];
  }
}

/** One sitemap. */
export function sitemap(site: Site, pages: readonly Listed[]): string {
  const lines = pages.map(({ path, modified }) => `<url>${located(site, path, modified)}</url>`);
  return document('urlset', lines);
}

/** The list of all sitemaps; each last changed with the last of its pages. */
export function sitemapIndex(site: Site, parts: ReadonlyMap<string, readonly Listed[]>): string {
  const lines = [...parts].map(([part, pages]) => {
    const dates = pages.map(({ modified }) => modified).filter((date) => date !== undefined);
    const last = dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
    return `<sitemap>${located(site, sitemapPath(part), last)}</sitemap>`;
  });
  return document('sitemapindex', lines);
}

function located(site: Site, path: string, modified: string | undefined): string {
  const lastmod = modified ? `<lastmod>${modified}</lastmod>` : '';
  return `<loc>${escaped(absoluteUrl(site, path))}</loc>${lastmod}`;
}

function document(root: 'urlset' | 'sitemapindex', lines: readonly string[]): string {
  const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="${space}">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}
