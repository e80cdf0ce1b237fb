import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReadOptions } from '../../src/loader/assign-section.ts';
import { loadArticles } from '../../src/loader/load-articles.ts';
import { formatDiagnostics } from '../../src/diagnostics/report.ts';
import { storyUnder } from './reading.ts';

// What claims an address twice, by what is told of a folder of files.

const HOUSE: ReadOptions = { timeZone: 'UTC', sections: [{ id: 'world', title: 'World' }] };
const STORM = 'content/articles/world/2023-09-14-storm.txt';
const CALM = 'content/articles/world/2023-09-15-calm.txt';

let root: string;

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function writeStory(path: string, ...fields: string[]): void {
  const [date] = /\d{4}-\d\d-\d\d/.exec(path)!;
  write(path, storyUnder([`date ${date}`, ...fields].join('\n')));
}

/** What is told, a line each, without the sentence on how to mend it. */
async function told(house = HOUSE): Promise<string[]> {
  const { diagnostics } = await loadArticles(root, house);
  const lines = diagnostics.length ? formatDiagnostics(diagnostics).split('\n') : [];
  return lines.map((line) => line.replace(/ {2}error {2}/, ' ').replace(/\. (?:Give|Delete|Rename) .*$/, ''));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-address-'));
  writeStory(STORM);
  writeStory(CALM);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('two stories at one address are told of on the later, with the line of what makes the other’s', async () => {
  const other = 'content/articles/world/2023-09-14-a-storm.txt';
  writeStory(other, 'headline: A storm', 'slug: storm');
  expect(await told()).toEqual([`${STORM}:1:1 The address /2023/09/14/storm/ is claimed by ${other}:3 too`]);
});

test.each([
  ['a feed', '/feed.xml'],
  ['a feed of a section', '/world/atom.xml'],
  ['the style sheet of feeds', '/feed.css'],
  ['a section', '/world/'],
  ['a section, without its slash', '/world'],
  ['a section’s month', '/world/2023/09/'],
  ['a day', '/2023/09/14/'],
  ['a year there is no story of yet', '/2031/'],
  ['the front page', '/index.html'],
  ['a topic', '/topics/trade/'],
  ['an author', '/authors/jane-roe/'],
  ['corrections', '/corrections/'],
  ['the page of feeds', '/follow/'],
  ['the search', '/search/'],
  ['a sitemap', '/sitemap-2023-09.xml'],
  ['an icon', '/icon-192.png'],
  ['a share card', '/cards/2023/09/14/storm.png'],
  ['redirects', '/_redirects'],
  ['scripts', '/_astro/page.js'],
  ['the mark', '/.wirecopy'],
  ['the page for what is not there', '/404.html'],
])('an old address that is the site’s own is a mistake: %s', async (_, alias) => {
  writeStory(STORM, 'headline: A storm', `aliases: ${alias}`);
  const [line, ...others] = await told();
  expect(others).toEqual([]);
  expect(line).toMatch(
    new RegExp(`^${STORM}:3:10 The address ${alias}/? is claimed by the site itself \\(.+\\) too`),
  );
});

test('an old address below a file of the site’s own is a mistake, since a file holds nothing', async () => {
  writeStory(STORM, 'aliases: /feed.xml/x, /robots.txt/a/b.html');
  expect(await told()).toEqual([
    `${STORM}:2:10 The address /feed.xml/x/ is claimed by the site itself (a feed) too, with a file where this needs a folder`,
    expect.stringContaining('/robots.txt/a/b.html is claimed by the site itself'),
  ]);
});

test.each([
  ['another’s page', '/2023/09/14/storm/', ''],
  ['another’s page by its file', '/2023/09/14/storm/index.html', ', as /2023/09/14/storm/'],
  ['another’s page in capitals', '/2023/09/14/STORM/', ', as /2023/09/14/storm/: some disks'],
  ['another’s page, percent-encoded', '/2023/09/14/%73torm/', ''],
  ['another’s text', '/2023/09/14/storm/index.txt', ', as /2023/09/14/storm/, with a file where'],
  ['another’s old address', '/old/storm/', ''],
  ['another’s old address in capitals', '/OLD/storm', ', as /old/storm/: some disks'],
  ['another’s old address in another Unicode form', '/fr\u00fch/', ', as /fru\u0308h/: some disks'],
  ['below another’s old address that is a file', '/storm.html/more/', ', as /storm.html, with a file where'],
])('an old address is claimed by two stories: %s', async (_, alias, as) => {
  writeStory(STORM, 'aliases: /old/storm/, /fru\u0308h/, /storm.html');
  writeStory(CALM, 'headline: Calm', `aliases: ${alias}`);
  const [line, ...others] = await told();
  expect(others).toEqual([]);
  expect(line).toMatch(new RegExp(`^${CALM}:3:10 The address \\S+ is claimed by ${STORM}:\\d too${as}`));
});

test('an old address that is the story’s own again would lead in a circle', async () => {
  writeStory(STORM, 'aliases: /2023/09/14/storm/');
  expect((await told())[0]).toMatch(
    /:2:10 \/2023\/09\/14\/storm\/ is claimed by this story as its own address/,
  );
});

test('old addresses of one story that differ in case or are written twice are none', async () => {
  writeStory(
    STORM,
    'aliases: /Old/Storm, /old/storm/, /old/storm, /old/storm.html, /2023/09/14/storm/print/',
  );
  expect(await told()).toEqual([]);
});

test.each([
  ['the site’s own file', 'public/robots.txt', '/robots.txt is claimed by the site itself'],
  ['the site’s own file in capitals', 'public/Robots.TXT', '/Robots.TXT is claimed by the site itself'],
  ['the front page', 'public/index.html', '/index.html is claimed by the site itself'],
  ['a story’s page', 'public/2023/09/14/storm/index.html', `is claimed by ${STORM}:1 too`],
  ['a story’s data', 'public/2023/09/14/storm/index.json', `is claimed by ${STORM}:1 too`],
  ['the folder of stories', 'public/2023/09', `is claimed by ${STORM}:1 too`],
  [
    'the folder of topics',
    'public/topics',
    '/topics is claimed by the site itself (the pages of topics) too',
  ],
  ['a standing page', 'public/about/index.html', 'is claimed by content/pages/about.md:1 too'],
])('a file of `public/` that takes the place of another is a mistake: %s', async (_, path, what) => {
  write('content/pages/about.md');
  write(path);
  const [line, ...others] = await told();
  expect(others).toEqual([]);
  expect(line).toMatch(new RegExp(`^${path}:1:1 `));
  expect(line).toContain(what);
});

test('files of `public/` that differ in case alone, and an old address that is one of them, are mistakes', async () => {
  write('public/images/Quay.jpg');
  write('public/images/quay.jpg');
  write('public/archive/old.html');
  writeStory(CALM, 'aliases: /archive/old.html');
  expect(await told()).toEqual([
    'public/images/quay.jpg:1:1 The address /images/quay.jpg is claimed by public/images/Quay.jpg:1 too, as /images/Quay.jpg: some disks and hosts treat them as the same',
    `${CALM}:2:10 The address /archive/old.html is claimed by public/archive/old.html:1 too`,
  ]);
});

test('a standing page with the name of a section, a year or a folder of the site’s own is a mistake', async () => {
  for (const name of ['about', 'world', '2023', 'topics', 'feed.xml']) write(`content/pages/${name}.md`);
  const lines = await told();
  expect(lines.map((line) => /^content\/pages\/(.*)\.md:1:1 /.exec(line)?.[1])).toEqual([
    '2023',
    'feed.xml',
    'topics',
    'world',
  ]);
});

test('what stands beside a page, and what the site’s settings leave out, may be there', async () => {
  for (const path of ['images/quay.jpg', '2023/09/14/storm/map.jpg', 'ads.txt', '.well-known/security.txt']) {
    write(`public/${path}`);
  }
  for (const path of ['search/index.html', 'cards/site.png']) write(`public/${path}`);
  expect(await told({ ...HOUSE, search: false, cards: false })).toEqual([]);
  expect(await told()).toHaveLength(2);
});

test('a file of `public/` is noticed though no story has changed, until it is gone', async () => {
  expect(await told()).toEqual([]);
  write('public/atom.xml');
  for (const _ of [1, 2]) expect(await told()).toEqual([expect.stringContaining('public/atom.xml')]);
  rmSync(join(root, 'public/atom.xml'));
  expect(await told()).toEqual([]);
});
