import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Story } from '../../src/archive/story.ts';
import { parseArticle } from '../../src/parser/parse-article.ts';
import { atomFeed } from '../../src/outputs/feeds/atom.ts';
import { feedContent } from '../../src/outputs/feeds/feed-content.ts';
import { jsonFeed } from '../../src/outputs/feeds/json-feed.ts';
import { newsSitemap } from '../../src/outputs/sitemaps/news-sitemap.ts';
import { ninjs } from '../../src/outputs/text/ninjs.ts';
import { openGraph } from '../../src/outputs/metadata/open-graph.ts';
import { storyText } from '../../src/outputs/text/story-text.ts';
import { rssFeed } from '../../src/outputs/feeds/rss.ts';
import { sitemap, sitemapIndex, sitemaps } from '../../src/outputs/sitemaps/sitemap.ts';
import { newsArticle } from '../../src/outputs/metadata/structured-data.ts';
import { siteOf, storyOf } from './outputs-site.ts';

// A change and a correction must leave the site in every form that a story takes.

const site = siteOf();
const CORRECTION = 'The quay is in Leith, not in Hull.';
const CHANGED = '2023-07-16T09:30:00+01:00';

const asFeed = (story: Story) => ({
  site,
  items: [{ story, html: feedContent(site, story, '<p>Body.</p>') }],
});
const body = parseArticle(Buffer.from('date 2023-07-14\n\n- A\n\nBody.'), 'a.txt', site).article!.body;
const parts = (story: Story) => sitemaps(site, buildArchive([story]), []);

/** Where each outlet says when the story was changed. */
const OUTLETS: [
  name: string,
  of: (story: Story) => string,
  date: RegExp,
  holds: 'correction' | 'date alone',
][] = [
  ['RSS', (story) => rssFeed(asFeed(story)), /<dcterms:modified>(.*?)<\/dcterms:modified>/, 'correction'],
  [
    'RSS as a whole',
    (story) => rssFeed(asFeed(story)),
    /<lastBuildDate>(.*?)<\/lastBuildDate>/,
    'correction',
  ],
  ['Atom', (story) => atomFeed(asFeed(story)), /<entry>[^]*<updated>(.*?)<\/updated>/, 'correction'],
  ['Atom as a whole', (story) => atomFeed(asFeed(story)), /<updated>(.*?)<\/updated>/, 'correction'],
  ['JSON Feed', (story) => jsonFeed(asFeed(story)), /"date_modified":"(.*?)"/, 'correction'],
  [
    'ninjs',
    (story) => ninjs(site, story, { html: '<p>Body.</p>', text: 'Body.' }),
    /"versionCreated":"(.*?)"/,
    'correction',
  ],
  ['plain text', (story) => storyText(site, story, body), /^Updated (.*)$/m, 'correction'],
  [
    'structured data',
    (story) => JSON.stringify(newsArticle(site, story, '')),
    /"dateModified":"(.*?)"/,
    'correction',
  ],
  [
    'the correction in structured data',
    (story) => JSON.stringify(newsArticle(site, story, '').correction),
    /"datePublished":"(.*?)"/,
    'correction',
  ],
  [
    'Open Graph',
    (story) => JSON.stringify(openGraph(site, { title: '', description: '', path: story.path, story })),
    /"article:modified_time","content":"(.*?)"/,
    'date alone',
  ],
  [
    'the month’s sitemap',
    (story) => sitemap(site, parts(story).get('2023-07')!),
    /storm-breaks-quay\/<\/loc><lastmod>(.*?)<\/lastmod>/,
    'date alone',
  ],
  [
    'the list of corrections in the sitemap',
    (story) => sitemap(site, parts(story).get('pages')!),
    /\/corrections\/<\/loc><lastmod>(.*?)<\/lastmod>/,
    'date alone',
  ],
  [
    'the index of sitemaps',
    (story) => sitemapIndex(site, parts(story)),
    /<lastmod>(.*?)<\/lastmod>/,
    'date alone',
  ],
  [
    'the news sitemap',
    (story) => newsSitemap(site, [story], story.timestamp),
    /<\/loc><lastmod>(.*?)<\/lastmod><news:/,
    'date alone',
  ],
];

const changed = storyOf({ dateModified: CHANGED, correction: CORRECTION });

test.each(OUTLETS)('%s says when the story was changed', (_, outletOf, date) => {
  expect(Date.parse(date.exec(outletOf(changed))?.[1] ?? '')).toBe(Date.parse(CHANGED));
});

test.each(OUTLETS.filter(([, , , holds]) => holds === 'correction'))(
  '%s says what was wrong',
  (_, outletOf) => {
    expect(outletOf(changed)).toContain(CORRECTION);
  },
);

test('a feed tells the day of a correction as the site writes it', () => {
  const story = storyOf({ dateModified: CHANGED, correction: CORRECTION });
  const dated = '<strong>Correction, <time datetime="2023-07-16">16 July 2023</time>.</strong>';
  expect(feedContent(site, story, '')).toContain(dated);
  expect(feedContent(siteOf({ language: 'de' }), story, '')).toContain('>16. Juli 2023<');
});

test('no date is made up for a correction that has none', () => {
  const story = storyOf({ correction: CORRECTION });
  expect(newsArticle(site, story, '').correction).toEqual({ '@type': 'CorrectionComment', text: CORRECTION });
  expect(feedContent(site, story, '')).toContain('<strong>Correction.</strong>');
  expect(storyText(site, story, body)).not.toContain('Updated');
});

test('the list of corrections is in the sitemap before there is one', () => {
  const pages = sitemap(site, parts(storyOf()).get('pages')!);
  expect(pages).toContain('<loc>https://proof.example/news/corrections/</loc></url>');
});
