import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import RssParser from 'rss-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { BUILT } from '../build-once.ts';
import { fileAt } from './built-page.ts';
import { ENTRIES, type Entry, isSameMoment, published, SITE, toldMoment } from './entries.ts';

const parser = new RssParser({
  customFields: {
    item: [
      ['media:content', 'media'],
      ['dc:creator', 'creator'],
      ['content:encoded', 'full'],
    ],
  },
});
const read = (path: string) => readFileSync(join(BUILT, path), 'utf8');

// The site's feeds, and those of every section.
const FEEDS = [undefined, ...SITE.sections.map(({ id }) => id)].map((section) => ({
  name: section ?? 'the site',
  folder: section ? `${section}/` : '',
  entries: ENTRIES.filter((entry) => !section || entry.section === section).slice(0, 50),
}));

/** Where a link or picture of a piece of HTML leads. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address!);
}

/** What a feed's HTML lacks of its story, or has that works only on the site. */
function faultsIn(html: string, { keyPoints, body, correction }: Entry): string[] {
  const text = html.replace(/<[^>]+>/g, '');
  const last = body.children.findLast(({ type }) => type === 'paragraph');
  const [, words = ''] = /"value":"([^"]{5,})"/.exec(JSON.stringify(last) ?? '') ?? [];
  return [
    ...(keyPoints.length && !html.trim().startsWith('<ul>') ? ['The key points are not first.'] : []),
    ...[words.replaceAll('&', '&#x26;'), correction ?? ''].filter((piece) => !text.includes(piece)),
    ...addressesIn(html).filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address)),
  ];
}

async function sizeOf(bytes: Buffer): Promise<string> {
  const { width, height } = await sharp(bytes).metadata();
  return `${width} ${height}`;
}

/** What is said wrongly of a story's picture: its size in pixels and bytes, its type. */
async function faultsInMedia({
  url,
  type,
  width,
  height,
  fileSize,
}: Record<string, string>): Promise<string[]> {
  const file = fileAt(BUILT, url!);
  if (!file) return [`There is no ${url}.`];
  const bytes = readFileSync(file);
  const isJpeg = bytes.readUInt16BE() === 0xffd8;
  return [
    ...(type === (isJpeg ? 'image/jpeg' : 'image/png') ? [] : [`${url} is not ${type}.`]),
    ...(`${width} ${height}` === (await sizeOf(bytes)) ? [] : [`${url} is not of ${width} × ${height}.`]),
    ...(fileSize === undefined || Number(fileSize) === bytes.length
      ? []
      : [`${url} has ${bytes.length} bytes.`]),
  ];
}

describe.each(FEEDS)('the feeds of $name', ({ folder, entries }) => {
  test('RSS is well formed and says what the copy says', async () => {
    const xml = read(`${folder}feed.xml`);
    expect(() => parseXml(xml)).not.toThrow();
    const feed = await parser.parseString(xml);
    expect(feed.items.map(({ link }) => link)).toEqual(entries.map(({ path }) => published(path)));
    feed.items.forEach((item, index) => {
      const entry = entries[index]!;
      expect(item.title).toBe(entry.headline);
      expect(isSameMoment(item.isoDate!, entry.datePublished)).toBe(true);
      expect(item.categories?.slice(1) ?? []).toEqual(entry.topics ?? []);
      expect(item.creator).toBe(entry.byline);
      expect(faultsIn(item.full, entry)).toEqual([]);
    });
    const ofMedia = await Promise.all(feed.items.map(({ media }) => faultsInMedia(media.$)));
    expect(ofMedia.flat()).toEqual([]);
  });

  test('Atom is well formed and says the same', async () => {
    const xml = read(`${folder}atom.xml`);
    expect(() => parseXml(xml)).not.toThrow();
    const feed = await parser.parseString(xml);
    expect(feed.items.map(({ link }) => link)).toEqual(entries.map(({ path }) => published(path)));
    feed.items.forEach((item, index) => {
      expect(item.title).toBe(entries[index]!.headline);
      expect(faultsIn(item.content!, entries[index]!)).toEqual([]);
    });
  });

  test('JSON Feed says the same', () => {
    const feed = JSON.parse(read(`${folder}feed.json`));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(published(`/${folder}feed.json`));
    expect(feed.items).toHaveLength(entries.length);
    feed.items.forEach((item: Record<string, any>, index: number) => {
      const entry = entries[index]!;
      expect(item).toMatchObject({ url: published(entry.path), title: entry.headline });
      expect(item.tags.slice(1)).toEqual(entry.topics ?? []);
      expect(isSameMoment(item.date_published, entry.datePublished)).toBe(true);
      expect(isSameMoment(item.date_modified, entry.dateModified ?? entry.datePublished)).toBe(true);
      expect(faultsIn(item.content_html, entry)).toEqual([]);
    });
  });
});

test('each feed names itself and its style sheet', () => {
  for (const { folder } of FEEDS) {
    const rss = read(`${folder}feed.xml`);
    expect(rss).toContain(`<atom:link href="${published(`/${folder}feed.xml`)}" rel="self"`);
    expect(read(`${folder}atom.xml`)).toContain(`href="${published(`/${folder}atom.xml`)}" rel="self"`);
    expect(rss).toMatch(/<\?xml-stylesheet type="text\/css" href="\/feed.css"\?>/);
  }
});

test('the style sheet of feeds has the colours of the pages', () => {
  const [colours] = /--paper:[^}]*?--accent:[^;]*/.exec(read('index.html'))!;
  expect(read('feed.css')).toContain(colours);
  expect(read('feed.css')).not.toMatch(/url\(|@import/);
});

test('what a browser shows of a feed leads to pages that are there', () => {
  for (const { folder, entries } of FEEDS) {
    for (const file of ['feed.xml', 'atom.xml']) {
      const page = [...read(folder + file).matchAll(/^<div xmlns=.*$/gm)].join('\n');
      const addresses = addressesIn(page).filter(Boolean);
      expect(addresses).toEqual(expect.arrayContaining(['/', ...entries.map(({ path }) => path)]));
      expect(addresses.filter((address) => !fileAt(BUILT, published(address.replace(/#.*/, ''))))).toEqual(
        [],
      );
    }
  }
});

test('a feed is dated by its newest story, not by the build', () => {
  const newest = ENTRIES.map(({ dateModified, datePublished }) => dateModified ?? datePublished);
  const last = Math.max(...newest.map(toldMoment));
  const built = /<lastBuildDate>(.*)<\/lastBuildDate>/.exec(read('feed.xml'))![1]!;
  expect(Date.parse(built)).toBe(last);
});

test('a renamed story keeps the id that readers know it by', () => {
  const renamed = ENTRIES.find(({ aliases }) => aliases?.length)!;
  const items = JSON.parse(read('feed.json')).items as { id: string; url: string }[];
  const item = items.find(({ url }) => url === published(renamed.path))!;
  expect(item.id).toBe(published(renamed.aliases![0]!));
});
