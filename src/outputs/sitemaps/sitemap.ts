import type { Archive } from '../../archive/archive.ts';
import { isCorrected } from '../../archive/corrections.ts';
import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { sitemapPath } from '../../urls/file-paths.ts';
import {
  authorPath,
  CORRECTIONS_PATH,
  dayPath,
  FOLLOW_PATH,
  monthPath,
  sectionMonthPath,
  sectionPath,
  staticPagePath,
  topicPath,
  yearPath,
} from '../../urls/page-paths.ts';
import { lastModified } from '../timestamps.ts';
import { escapeXml } from '../../drawing/escape-xml.ts';

/** A page of a sitemap. */
export interface SitemapEntry {
  path: string;
  /** when it last changed, in ISO 8601 with offset; missing if unknown */
  modified?: string | undefined;
}

/** How many pages one sitemap may list, by the protocol. */
export const MOST_ENTRIES = 50_000;

/**
 * The entries of every sitemap, by the `part` of its file name: `2023-09` for the stories and lists of a month, which
 * do not change after the month; `pages` for pages that change with new stories. If a month has too many entries, the
 * rest is in `2023-09-2`.
 *
 * @param staticPageIds the ids of the static pages
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemaps(
  site: Site,
  archive: Archive,
  staticPageIds: readonly string[],
): Map<string, SitemapEntry[]> {
  const parts = new Map<string, SitemapEntry[]>([['pages', openEndedPages(site, archive, staticPageIds)]]);
  for (const [month, stories] of archive.months) parts.set(month, monthPages(site, month, stories));
  return new Map([...parts].flatMap(([part, pages]) => [...splitSitemap(part, pages)]));
}

function openEndedPages(
  { timeZone, sections, search }: Site,
  archive: Archive,
  staticPageIds: readonly string[],
): SitemapEntry[] {
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
    { path: FOLLOW_PATH },
    ...(search ? [{ path: '/search/' }] : []),
    ...staticPageIds.map((id) => ({ path: staticPagePath(id) })),
  ];
}

function monthPages({ timeZone }: Site, month: string, stories: readonly Story[]): SitemapEntry[] {
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

function* splitSitemap(part: string, pages: SitemapEntry[]): Generator<[string, SitemapEntry[]]> {
  for (let start = 0; start < pages.length; start += MOST_ENTRIES) {
    yield [
      start === 0 ? part : `${part}-${start / MOST_ENTRIES + 1}`,
      pages.slice(start, start + MOST_ENTRIES),
    ];
  }
}

/** Creates one sitemap, as XML. */
export function sitemap(site: Site, pages: readonly SitemapEntry[]): string {
  const lines = pages.map(({ path, modified }) => `<url>${locationXml(site, path, modified)}</url>`);
  return xmlDocument('urlset', lines);
}

/** Creates the index of all sitemaps, as XML. The date of a sitemap is the newest of its pages. */
export function sitemapIndex(site: Site, parts: ReadonlyMap<string, readonly SitemapEntry[]>): string {
  const lines = [...parts].map(([part, pages]) => {
    const dates = pages.map(({ modified }) => modified).filter((date) => date !== undefined);
    const newest = dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
    return `<sitemap>${locationXml(site, sitemapPath(part), newest)}</sitemap>`;
  });
  return xmlDocument('sitemapindex', lines);
}

function locationXml(site: Site, path: string, modified: string | undefined): string {
  const lastmod = modified ? `<lastmod>${modified}</lastmod>` : '';
  return `<loc>${escapeXml(absoluteUrl(site, path))}</loc>${lastmod}`;
}

function xmlDocument(root: 'urlset' | 'sitemapindex', lines: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="${namespace}">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}
