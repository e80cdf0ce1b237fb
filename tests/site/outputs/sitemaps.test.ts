import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { BUILT } from '../build-once.ts';
import { builtPages, missing } from './built-page.ts';
import { ENTRIES, isSameMoment, published, toldMoment } from './entries.ts';

interface Row {
  loc: string;
  lastmod?: string;
}

function rowsOf(name: string): Row[] {
  const { root } = parseXml(readFileSync(join(BUILT, name), 'utf8'));
  return root!.children
    .filter((child) => child instanceof XmlElement)
    .map((row) => {
      const fields = row.children.filter((child) => child instanceof XmlElement);
      return Object.fromEntries(fields.map((field) => [field.name, field.text])) as unknown as Row;
    });
}

const index = rowsOf('sitemap.xml');
const parts = index.map(({ loc }) => new URL(loc).pathname.slice(1));
const rows = parts.flatMap(rowsOf);

test('the index names one sitemap a month and one for the rest', () => {
  const months = new Set(ENTRIES.map(({ path }) => path.slice(1, 8).replace('/', '-')));
  expect(parts.toSorted()).toEqual(['pages', ...months].map((part) => `sitemap-${part}.xml`).toSorted());
});

test('every page search engines may list is in exactly one sitemap, and nothing else is', () => {
  const listed = builtPages(BUILT)
    .filter(({ metas }) => !metas.get('robots')?.includes('noindex'))
    .map(({ path }) => published(path));
  const told = rows.map(({ loc }) => loc);
  expect(told.toSorted()).toEqual(listed.toSorted());
  expect(missing(BUILT, told)).toEqual([]);
});

test('a story stands in its month with the date of its last change', () => {
  for (const entry of ENTRIES) {
    const part = `sitemap-${entry.path.slice(1, 8).replace('/', '-')}.xml`;
    const row = rowsOf(part).find(({ loc }) => loc === published(entry.path));
    expect(isSameMoment(row!.lastmod!, entry.dateModified ?? entry.datePublished)).toBe(true);
  }
});

test('a list is as new as its newest story, and a sitemap as its newest page', () => {
  for (const { loc, lastmod } of index) {
    const dates = rowsOf(new URL(loc).pathname.slice(1)).flatMap((row) => row.lastmod ?? []);
    expect(Date.parse(lastmod!)).toBe(Math.max(...dates.map((date) => Date.parse(date))));
  }
  const world = rows.find(({ loc }) => loc === published('/world/'));
  const newest = ENTRIES.filter(({ section }) => section === 'world').map(
    ({ dateModified, datePublished }) => dateModified ?? datePublished,
  );
  expect(Date.parse(world!.lastmod!)).toBe(Math.max(...newest.map(toldMoment)));
});

test('sitemaps keep the protocol’s limits', () => {
  for (const part of parts) {
    expect(rowsOf(part).length).toBeLessThanOrEqual(50_000);
    expect(statSync(join(BUILT, part)).size).toBeLessThan(50 * 1024 * 1024);
  }
});

test('the news sitemap holds the two days before the build, which may be none', () => {
  const since = Date.now() - 48 * 3600 * 1000;
  const fresh = ENTRIES.filter(({ moment }) => moment > since);
  expect(rowsOf('sitemap-news.xml').map(({ loc }) => loc)).toEqual(fresh.map(({ path }) => published(path)));
});

test('robots.txt lets every page be read and names the sitemaps', () => {
  const robots = readFileSync(join(BUILT, 'robots.txt'), 'utf8');
  expect(robots).toContain('User-agent: *\nAllow: /\n');
  expect(robots).not.toContain('Disallow');
  const named = [...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, address]) => address!);
  expect(named).toHaveLength(2);
  expect(missing(BUILT, named)).toEqual([]);
});
