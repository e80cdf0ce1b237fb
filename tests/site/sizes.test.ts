import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, pageAt, readBuild } from './built-site.ts';
import { runBuild, trialSite } from './build-site.ts';
import { elements, only, textOf, withClass } from './elements.ts';
import { canonicalOf, headFaults, shared, titleOf } from './heads.ts';
import { brokenLinks, strayReferences, unreachable } from './links.ts';
import { kindOf } from './page-kinds.ts';
import { type CopyFile, SECTIONS, storyFile, storyFiles } from './stories.ts';
import { invalidities } from './validity.ts';

const BUSY_DAY = '2023-05-17';
const ON_BUSY_DAY = 30;
const SPREAD = 215;
const CORRECTED = 210;

const hundreds = [
  ...storyFiles(SPREAD, 2022, 2025).map((file, index) => (index < CORRECTED ? corrected(file) : file)),
  ...Array.from({ length: ON_BUSY_DAY }, (_, index) => storyFile(1000 + index, BUSY_DAY)),
];

/** The story with a note on what was wrong in it. */
function corrected({ path, text }: CopyFile): CopyFile {
  const note = 'updated: 2025-03-01\ncorrection: An earlier version named another place.';
  return { path, text: text.replace('\nheadline', `\n${note}\nheadline`) };
}

const SIZES: [string, CopyFile[]][] = [
  ['no story', []],
  ['one story', [storyFile(7, '2024-02-29')]],
  ['hundreds of stories', hundreds],
];

const trial = trialSite();
const sites = new Map<string, BuiltSite>();
const siteOf = (size: string) => sites.get(size)!;

beforeAll(async () => {
  for (const [index, [size, files]] of SIZES.entries()) {
    for (const { path, text } of files) trial.write(path, text);
    const out = `size-${index}`;
    const { code, output } = await runBuild(trial.root, {}, ['--out', out]);
    if (code !== 0) throw new Error(`The site of ${size} was not built:\n${output}`);
    sites.set(size, readBuild(join(trial.root, out)));
    for (const { path } of files) trial.remove(path);
  }
});

afterAll(() => trial[Symbol.dispose]());

describe.each(SIZES.map(([size]) => size))('a site of %s', (size) => {
  test('has whole pages, each with a title and an address of its own', () => {
    expect(headFaults(siteOf(size))).toEqual([]);
    expect(shared(siteOf(size), titleOf)).toEqual([]);
    expect(shared(siteOf(size), canonicalOf)).toEqual([]);
  });

  test('has no link that leads nowhere or loads from elsewhere, and no page without a way to it', () => {
    expect(brokenLinks(siteOf(size))).toEqual([]);
    expect(strayReferences(siteOf(size))).toEqual([]);
    expect(unreachable(siteOf(size))).toEqual(['/404.html']);
  });

  test('has valid pages of every kind', async () => {
    const oneOfEach = Map.groupBy(siteOf(size).pages, ({ address }) => kindOf(address, SECTIONS));
    const faults: string[] = [];
    for (const pages of oneOfEach.values()) faults.push(...(await invalidities(pages[0]!)));
    expect(faults).toEqual([]);
  });

  test('has a front page, every section and a page for what is not found', () => {
    for (const address of ['/', '/404.html', ...SECTIONS.map((section) => `/${section}/`)]) {
      expect(textOf(only(elements(pageAt(siteOf(size), address).tree, 'h1')))).not.toBe('');
    }
  });
});

test('a site of no story says so', () => {
  expect(textOf(pageAt(siteOf('no story'), '/').tree)).toContain('No story');
});

test('a site without a correction says so, where the corrections would be', () => {
  const page = pageAt(siteOf('one story'), '/corrections/');
  expect(textOf(only(elements(page.tree, 'main')))).toContain('No story has been corrected yet.');
});

test('the list of corrections stays bounded, and says how many there are', () => {
  const { tree } = pageAt(siteOf('hundreds of stories'), '/corrections/');
  expect(withClass(tree, 'correction')).toHaveLength(200);
  expect(textOf(tree)).toContain(`The newest 200 of ${CORRECTED} corrections.`);
});

test('a site of one story leads with it and offers no neighbour', () => {
  const site = siteOf('one story');
  const headline = textOf(only(elements(pageAt(site, '/2024/02/29/report-7/').tree, 'h1')));
  expect(textOf(only(elements(pageAt(site, '/').tree, 'article')))).toContain(headline);
  expect(withClass(pageAt(site, '/2024/02/29/report-7/').tree, 'neighbours')).toEqual([]);
});

test('every one of hundreds of stories has its page', () => {
  const articles = siteOf('hundreds of stories').pages.filter(
    ({ address }) => kindOf(address, SECTIONS) === 'article',
  );
  expect(articles).toHaveLength(hundreds.length);
});

test('the edition of a busy day has all of its thirty stories with their key points', () => {
  const day = pageAt(siteOf('hundreds of stories'), '/2023/05/17/');
  expect(withClass(day.tree, 'story').length).toBeGreaterThanOrEqual(ON_BUSY_DAY);
  for (let index = 0; index < ON_BUSY_DAY; index += 1) {
    expect(textOf(day.tree)).toContain(`Report ${1000 + index} is the newest on it.`);
  }
});

test('the front page, sections, topics and authors stay bounded however many stories there are', () => {
  const site = siteOf('hundreds of stories');
  const listed = (address: string) => withClass(pageAt(site, address).tree, 'story').length;
  expect(listed('/')).toBeGreaterThanOrEqual(10);
  expect(listed('/')).toBeLessThanOrEqual(40);
  for (const section of SECTIONS) expect(listed(`/${section}/`)).toBeLessThanOrEqual(30);
  for (const list of ['/topics/trade/', '/authors/jane-roe/']) expect(listed(list)).toBeLessThanOrEqual(30);
});

test('what a topic’s page does not show, the months it links to do', () => {
  const site = siteOf('hundreds of stories');
  const author = pageAt(site, '/authors/jane-roe/');
  const months = withClass(author.tree, 'months').flatMap((nav) => elements(nav, 'a'));
  expect(months.length).toBeGreaterThan(0);
  expect(textOf(author.tree)).not.toContain('report 0');
  expect(textOf(pageAt(site, '/2022/01/').tree)).toContain('report 0');
});

test('every story is listed in its day, its month and its section’s month', () => {
  const site = siteOf('hundreds of stories');
  const headlines = (address: string) =>
    elements(pageAt(site, address).tree, 'a').map((link) => link.properties.href);
  for (const { path } of hundreds) {
    const [, section, year, month, day, slug] =
      /articles\/(\w+)\/(\d{4})-(\d\d)-(\d\d)-(.*)\.txt$/.exec(path) ?? [];
    const address = `/${year}/${month}/${day}/${slug}/`;
    expect(headlines(`/${year}/${month}/${day}/`)).toContain(address);
    expect(headlines(`/${year}/${month}/`)).toContain(address);
    expect(headlines(`/${section}/${year}/${month}/`)).toContain(address);
  }
});
