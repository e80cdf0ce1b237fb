import { expect, test } from 'vitest';
import { truncate } from '../../../src/i18n/text-length.ts';
import { BUILT } from '../build-once.ts';
import { builtPages, missing } from './built-page.ts';
import { ENTRIES, isSameMoment, published, SITE } from './entries.ts';

const pages = builtPages(BUILT);
const indexed = pages.filter(({ metas }) => !metas.get('robots')?.includes('noindex'));
const byPath = new Map(pages.map((page) => [page.path, page]));
const articles = ENTRIES.map((entry) => ({ entry, page: byPath.get(entry.path)! }));

// Of these a head may say several; of all else, one.
const SEVERAL = new Set(['article:tag', 'article:author', 'theme-color']);

test('every story has its page', () => {
  expect(ENTRIES.length).toBeGreaterThan(30);
  expect(articles.filter(({ page }) => !page)).toEqual([]);
});

test.each(indexed)('$path says once and in full what it is', (page) => {
  const { metas, links, titles, path } = page;
  const one = (name: string) => metas.get(name)?.[0] ?? '';
  expect(titles).toEqual([expect.stringContaining(SITE.title)]);
  const repeated = [...metas].filter(([name, contents]) => contents.length > 1 && !SEVERAL.has(name));
  expect(repeated).toEqual([]);
  expect([...metas].filter(([, contents]) => !contents.every(Boolean))).toEqual([]);
  const canonical = links.filter(({ rel }) => rel === 'canonical');
  expect(canonical.map(({ href }) => href)).toEqual([published(path)]);
  expect(one('og:url')).toBe(published(path));
  expect(one('robots')).toBe('max-image-preview:large');
  expect(one('og:site_name')).toBe(SITE.title);
  expect(one('og:locale')).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
  expect(one('og:image')).toMatch(/^https:\/\/.+\.(?:png|jpg)$/);
  expect([one('og:image:width'), one('og:image:height')]).toEqual(['1200', '630']);
  expect(one('og:image:type')).toBe(one('og:image').endsWith('.jpg') ? 'image/jpeg' : 'image/png');
  expect(one('twitter:card')).toBe('summary_large_image');
  expect(one('twitter:image:alt')).toBe(one('og:image:alt'));
  expect(one('description')).toBe(one('og:description'));
  expect(one('description').length).toBeLessThanOrEqual(200);
  expect(metas.get('theme-color')).toHaveLength(2);
});

test('no two pages have one address or, among stories, one title', () => {
  const addresses = indexed.map(({ metas }) => metas.get('og:url')![0]);
  expect(new Set(addresses).size).toBe(addresses.length);
  const titles = articles.map(({ page }) => page.titles[0]);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(articles)('the head of $entry.path is in step with its copy', ({ entry, page }) => {
  const { metas } = page;
  const section = SITE.sections.find(({ id }) => id === entry.section)!;
  expect(page.titles).toEqual([`${entry.headline} · ${SITE.title}`]);
  expect(metas.get('og:type')).toEqual(['article']);
  expect(metas.get('og:title')).toEqual([entry.headline]);
  expect(metas.get('og:image')![0]).toContain(encodeURI(entry.path.slice(0, -1)));
  const points = truncate(entry.keyPoints.join(' '), 200);
  expect(metas.get('description')![0]).toContain(points);
  expect(metas.get('article:section')).toEqual([section.title]);
  expect(metas.get('article:tag') ?? []).toEqual(entry.topics ?? []);
  const [publishedTime = ''] = metas.get('article:published_time')!;
  const [modifiedTime = ''] = metas.get('article:modified_time')!;
  expect(publishedTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
  expect(isSameMoment(publishedTime, entry.datePublished)).toBe(true);
  expect(isSameMoment(modifiedTime, entry.dateModified ?? entry.datePublished)).toBe(true);
  expect(metas.get('author') ?? []).toEqual(entry.byline ? [entry.byline] : []);
  const authors = metas.get('article:author') ?? [];
  expect(authors).toHaveLength(entry.byline ? 1 : 0);
  expect(missing(BUILT, authors)).toEqual([]);
});

test.each(pages.filter(({ links }) => links.length > 1))(
  'what $path links to is there',
  ({ path, links }) => {
    const ours = links.filter(({ rel }) => /alternate|icon|manifest/.test(rel!));
    const kinds = ours.map(({ type }) => type);
    expect(kinds).toContain('application/rss+xml');
    // It says what RSS says, so a story's page saves its bytes.
    expect(kinds.includes('application/atom+xml')).toBe(!articles.some(({ page }) => page.path === path));
    expect(kinds).toContain('application/feed+json');
    const addresses = ours.map(({ href }) => new URL(href!, SITE.url).href);
    expect(missing(BUILT, addresses)).toEqual([]);
  },
);

test('a story announces its other forms, a section its own feeds and then the site’s', () => {
  for (const { entry, page } of articles) {
    const alternates = page.links.filter(({ rel }) => rel === 'alternate').map(({ href }) => href);
    expect(alternates).toContain(`${SITE.base}${entry.path}index.txt`);
    expect(alternates).toContain(`${SITE.base}${entry.path}index.json`);
  }
  const world = byPath.get('/world/')!.links.filter(({ rel }) => rel === 'alternate');
  expect(world.map(({ href }) => href)).toEqual(
    ['/world/', '/'].flatMap((folder) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => folder + file)),
  );
});

test('a page that is not to be listed promises nothing', () => {
  const { metas, data } = byPath.get('/404.html')!;
  expect(metas.get('robots')).toEqual(['noindex']);
  expect(metas.has('og:title')).toBe(false);
  expect(data).toEqual([]);
});
