import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { llmsTxt } from '../../src/outputs/text/llms-txt.ts';
import { newsSitemap } from '../../src/outputs/sitemaps/news-sitemap.ts';
import { listRedirects } from '../../src/outputs/site-files/redirects.ts';
import { MOST_ENTRIES, sitemap, sitemapIndex, sitemaps } from '../../src/outputs/sitemaps/sitemap.ts';
import { siteOf, storyOf } from './outputs-site.ts';

const site = siteOf();
const at = (datePublished: string, slug: string) => storyOf({ datePublished, slug });

describe('sitemaps', () => {
  test('of a month do not change when a story comes in the next', () => {
    const june = [at('2023-06-01', 'a'), at('2023-06-30T23:59:00+01:00', 'b')];
    const before = sitemaps(site, buildArchive(june), []);
    const after = sitemaps(site, buildArchive([...june, at('2023-07-01', 'c')]), []);
    expect(before.get('2023-06')).toHaveLength(6);
    expect(after.get('2023-06')).toEqual(before.get('2023-06'));
    expect([...after.keys()]).toEqual(['pages', '2023-07', '2023-06']);
  });

  test('are split at the protocol’s limit', () => {
    const one = at('2023-06-01', 'story');
    const stories = Array.from({ length: MOST_ENTRIES }, (_, index) => ({
      ...one,
      path: `/2023/06/01/${index}/`,
    }));
    const parts = sitemaps(site, buildArchive(stories), []);
    expect([...parts.keys()]).toEqual(['pages', '2023-06', '2023-06-2']);
    expect(parts.get('2023-06')).toHaveLength(MOST_ENTRIES);
    expect(parts.get('2023-06-2')).toHaveLength(3);
  });

  test('date a page by its last change, with offset', () => {
    const changed = storyOf({ dateModified: '2023-08-02T10:00:00+01:00' });
    const parts = sitemaps(site, buildArchive([changed]), ['about']);
    expect(sitemap(site, parts.get('2023-07')!)).toContain(
      '<url><loc>https://proof.example/news/2023/07/14/storm-breaks-quay/</loc>' +
        '<lastmod>2023-08-02T10:00:00+01:00</lastmod></url>',
    );
    expect(sitemapIndex(site, parts)).toContain('<lastmod>2023-08-02T10:00:00+01:00</lastmod>');
    // Nothing is known of when a standing page changed, so nothing is said.
    expect(sitemap(site, parts.get('pages')!)).toContain(
      '<loc>https://proof.example/news/about/</loc></url>',
    );
  });

  test('take an update before publication for none', () => {
    const story = storyOf({ dateModified: '2023-07-01' });
    const [row] = sitemaps(site, buildArchive([story]), []).get('2023-07')!;
    expect(row!.modified).toBe('2023-07-14T12:00:00+01:00');
  });
});

describe('the news sitemap', () => {
  const newest = at('2023-07-14T12:00:00+01:00', 'newest');

  const now = Date.parse('2023-07-14T12:30:00+01:00');

  test('goes back two days from the build, and no further', () => {
    const stories = [newest, at('2023-07-12T12:30:01+01:00', 'in'), at('2023-07-12T12:30:00+01:00', 'out')];
    const addresses = [...newsSitemap(site, stories, now).matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, address]) => address,
    );
    expect(addresses.map((address) => address!.split('/').at(-2))).toEqual(['newest', 'in']);
  });

  test('gives a title as typed, and the name of the site', () => {
    const headline = '</script> ]]> "&<>\' &amp; <!-- 😀';
    const xml = newsSitemap(siteOf({ title: 'R&D' }), [{ ...newest, headline }], now);
    const { text } = parseXml(xml);
    expect(text).toContain(headline);
    expect(xml).toContain('<news:name>R&amp;D</news:name><news:language>en</news:language>');
  });

  test('holds a thousand at most', () => {
    const stories = Array.from({ length: 1001 }, () => newest);
    expect(newsSitemap(site, stories, now).match(/<url>/g)).toHaveLength(1000);
  });

  test.each([
    ['de-AT', 'de'],
    ['zh-Hant', 'zh-tw'],
    ['zh-TW', 'zh-tw'],
    ['zh', 'zh-cn'],
  ])('names %s as %s', (language, named) => {
    expect(newsSitemap(site, [storyOf({ language })], now)).toContain(
      `<news:language>${named}</news:language>`,
    );
  });

  test('without fresh news is empty and whole', () => {
    const later = Date.parse('2024-01-01T00:00:00Z');
    for (const stories of [[], [newest]]) {
      expect(newsSitemap(site, stories, later)).toMatch(/<urlset [^>]+>\n<\/urlset>\n$/);
    }
  });
});

test('an old address is a folder, unless it names a page’s file', () => {
  const story = storyOf({ aliases: ['/a', '/b/', '/c.html', '/d.php'] });
  expect(listRedirects([story]).map(({ from, file }) => [from, file])).toEqual([
    ['/a/', 'a/index.html'],
    ['/b/', 'b/index.html'],
    ['/c.html', 'c.html'],
    ['/d.php/', 'd.php/index.html'],
  ]);
});

test('llms.txt has no markup but its own', () => {
  const text = llmsTxt(site, [storyOf({ headline: 'A [b](c) *d* <e>' })], []);
  expect(text).toContain(
    '- [A \\[b\\](c) \\*d\\* \\<e\\>](https://proof.example/news/2023/07/14/storm-breaks-quay/index.txt)',
  );
});
