import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../src/outputs/feeds/atom.ts';
import { feedChannel, feedItemId } from '../../src/outputs/feeds/feed.ts';
import { feedContent, absolutizeLinks } from '../../src/outputs/feeds/feed-content.ts';
import { jsonFeed } from '../../src/outputs/feeds/json-feed.ts';
import { rssFeed } from '../../src/outputs/feeds/rss.ts';
import { escapeXml, stripInvalidXml } from '../../src/drawing/escape-xml.ts';
import { siteOf, storyOf } from './outputs-site.ts';

const site = siteOf();
const XHTML = 'http://www.w3.org/1999/xhtml';

describe('text for XML', () => {
  test('is left as it is but for what the standard forbids', () => {
    expect(stripInvalidXml('a\u0000\u0008b\t\n\u000B\u001F\uFFFE\uFFFFc\uD800d😀\u0085\u202E')).toBe(
      'ab\t\ncd😀\u0085\u202E',
    );
  });

  test('closes neither tag nor attribute', () => {
    expect(escapeXml(`<a href="x">R&D</a>\u0001`)).toBe('&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;');
  });
});

describe('links', () => {
  const page = 'https://proof.example/news/2023/07/14/storm/';

  test('become absolute, whatever they start from', () => {
    const html =
      '<a href="/news/about/">a</a><a href="../calm/">b</a><a href="#fn">c</a><img src="quay.png">';
    const addresses = [...absolutizeLinks(html, page).matchAll(/(?:href|src)="([^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(addresses).toEqual([
      'https://proof.example/news/about/',
      'https://proof.example/news/2023/07/14/calm/',
      'https://proof.example/news/2023/07/14/storm/#fn',
      'https://proof.example/news/2023/07/14/storm/quay.png',
    ]);
  });

  test('that are absolute leave the text untouched', () => {
    const html =
      '<p>R&#x26;D <a href="https://x.example/?a=1&#x26;b=2">x</a> <a href="mailto:a@b.example">y</a></p>';
    expect(absolutizeLinks(html, page)).toBe(html);
  });
});

test('a whole story has its key points first and its correction last but for the source', () => {
  const story = storyOf({
    photo: {
      file: 'a.png',
      digest: 'a',
      width: 900,
      height: 600,
      megabytes: 1,
      alt: 'A "quay"',
      caption: 'At dawn.',
      credit: 'R&D',
    },
    correction: 'Not <b>.',
    source: 'Navy',
  });
  expect(feedContent(site, story, '<p>Body.</p>').split('\n')).toEqual([
    '<ul><li>It broke at night.</li><li>No one was hurt.</li></ul>',
    expect.stringMatching(
      /^<figure><img src="https:\/\/proof\.example\/news\/images\/2023\/07\/14\/storm-breaks-quay-[\da-f]{8}-900\.jpg" width="900" height="600" alt="A &quot;quay&quot;"><figcaption>At dawn\. R&amp;D<\/figcaption><\/figure>$/,
    ),
    '<p>Body.</p>',
    '<p><strong>Correction.</strong> Not &lt;b&gt;.</p>',
    '<p>Source: Navy</p>',
  ]);
});

const html = (language: string, told: object) =>
  feedContent(siteOf({ language }), storyOf({ keyPoints: [], ...told }), '<p>نص.</p>');

test('a story in another language or direction says so in a feed, and its correction too', () => {
  const text = '<div lang="ar" dir="rtl">\n<p>نص.</p>\n</div>';
  expect(html('en-GB', { language: 'ar', correction: 'خطأ.' })).toBe(
    `${text}\n<p><strong>Correction.</strong> <span lang="ar" dir="rtl">خطأ.</span></p>`,
  );
  // Where the whole paper is in Arabic, feed readers still lay out from the left.
  expect(html('ar', {})).toBe(text);
  expect(html('de', { language: 'de' })).toBe('<p>نص.</p>');
});

describe('the id of a story', () => {
  test('is its address', () => {
    expect(feedItemId(site, storyOf())).toBe('https://proof.example/news/2023/07/14/storm-breaks-quay/');
  });

  test('stays the first address it had as a story of this site', () => {
    const aliases = ['/short', '/2023/07/14/storm', '/2023/07/14/second/'];
    expect(feedItemId(site, storyOf({ aliases }))).toBe('https://proof.example/news/2023/07/14/storm/');
  });
});

describe('a feed', () => {
  const story = storyOf({
    headline: 'R&D: <b> \u0001]]> "x"',
    topics: ['A&B'],
    byline: 'O’Neil',
    language: 'ar',
  });
  const feed = {
    site: siteOf({ hub: 'https://hub.example/' }),
    items: [{ story, html: '<p>a ]]&gt; b\u0001</p>' }],
  };

  test.each([
    ['RSS', rssFeed],
    ['Atom', atomFeed],
  ])('as %s is well formed, and gives a title as typed', (_, make) => {
    const document = parseXml(make(feed));
    const titles = [...make(feed).matchAll(/<title>[^]*?<\/title>/g)].map(([xml]) => parseXml(xml).text);
    expect(titles.at(-1)).toBe('R&D: <b> ]]> "x"');
    expect(document.text).toContain('a ]]&gt; b');
    expect(make(feed)).toContain('href="https://hub.example/" rel="hub"');
    expect(make(feed)).toBe(make(feed));
  });

  test('gives a story’s picture with its size, type and credit', () => {
    const photo = {
      file: 'a.jpg',
      digest: 'a',
      width: 900,
      height: 600,
      megabytes: 1,
      alt: 'A quay',
      credit: 'R&D',
    };
    const items = [{ story: storyOf({ photo }), html: '', pictureBytes: 4711 }];
    const url = 'https://proof.example/news/2023/07/14/storm-breaks-quay/picture-16x9.jpg';
    const rss = rssFeed({ site, items });
    expect(rss).toContain(
      `<media:content url="${url}" fileSize="4711" type="image/jpeg" medium="image" height="506" width="900">`,
    );
    expect(parseXml(rss).text).toContain('R&D');
    const link = /<link [^>]*rel="enclosure"[^>]*>/.exec(atomFeed({ site, items }))?.[0];
    for (const part of [`href="${url}"`, 'type="image/jpeg"', 'length="4711"']) expect(link).toContain(part);
    expect(JSON.parse(jsonFeed({ site, items })).items[0].image).toBe(url);
  });

  test('names its hub in JSON too, and none where there is none', () => {
    expect(JSON.parse(jsonFeed(feed)).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
    expect(rssFeed({ site, items: [] })).not.toContain('hub');
  });

  test('gives a date without a time as noon of that day, in the site’s own offset', () => {
    expect(rssFeed(feed)).toContain('<pubDate>Fri, 14 Jul 2023 12:00:00 +0100</pubDate>');
    expect(rssFeed(feed)).toContain('<dcterms:modified>2023-07-14T12:00:00+01:00</dcterms:modified>');
    expect(atomFeed(feed)).toContain('<published>2023-07-14T12:00:00+01:00</published>');
    expect(JSON.parse(jsonFeed(feed)).items[0].date_published).toBe('2023-07-14T12:00:00+01:00');
  });

  test.each([
    ['2023-01-02T00:30:00Z', 'Mon, 02 Jan 2023 00:30:00 +0000'],
    ['2023-01-01T23:30:00-05:00', 'Sun, 01 Jan 2023 23:30:00 -0500'],
    ['2023-01-02T05:15:30+05:45', 'Mon, 02 Jan 2023 05:15:30 +0545'],
  ])('names the day of %s as the site does', (datePublished, pubDate) => {
    const items = [{ story: storyOf({ datePublished }), html: '' }];
    expect(rssFeed({ site, items })).toContain(`<pubDate>${pubDate}</pubDate>`);
    expect(atomFeed({ site, items })).toContain(`<published>${datePublished}</published>`);
    expect(JSON.parse(jsonFeed({ site, items })).items[0].date_published).toBe(datePublished);
  });

  test('without a story is whole', () => {
    for (const make of [rssFeed, atomFeed]) expect(() => parseXml(make({ site, items: [] }))).not.toThrow();
    expect(JSON.parse(jsonFeed({ site, items: [] })).items).toEqual([]);
  });

  test.each([
    ['RSS', rssFeed, 'feed.xml', 'item'],
    ['Atom', atomFeed, 'atom.xml', 'entry'],
  ])('as %s holds a page for browsers, with a link to each story', (_, make, file, item) => {
    const page = [...make({ ...feed, section: 'world' }).matchAll(/^<div xmlns="([^"]*)">(.*)<\/div>$/gm)];
    expect(page.map(([, namespace]) => namespace)).toEqual([XHTML, XHTML]);
    const [head, entry] = page.map(([, , inside]) => inside);
    expect(head).toContain('<title>The Proof: World</title>');
    expect(head).toContain('<a href="/news/">The Proof</a>');
    expect(parseXml(`<div>${head}</div>`).text).toContain(`: https://proof.example/news/world/${file}`);
    expect(head).toContain('<a href="/news/follow/#world">');
    expect(entry).toContain(
      '<h2 lang="ar" dir="rtl"><a href="/news/2023/07/14/storm-breaks-quay/">R&amp;D: &lt;b&gt; ]]&gt; &quot;x&quot;</a></h2>',
    );
    expect(entry).toContain('>It broke at night. No one was hurt.</p>');
    expect(entry).toContain('14 July 2023');
    // The section of a section's feed goes without saying.
    expect(entry).not.toContain('<b>World</b>');
    expect(make(feed)).toContain('<b>World</b>');
    expect(make(feed)).toMatch(new RegExp(`</div>\n *</${item}>`));
  });

  test('says to browsers, too, in which language it is', () => {
    for (const make of [rssFeed, atomFeed]) expect(make(feed)).toMatch(/<(?:rss|feed) [^>]*xml:lang="en-GB"/);
  });

  test('of a section is named after it', () => {
    expect(feedChannel({ site, section: 'world' })).toMatchObject({
      title: 'The Proof: World',
      home: 'https://proof.example/news/world/',
    });
  });
});
