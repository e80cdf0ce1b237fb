import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { LoadedArticle } from '../../src/loader/entry.ts';
import { findRemovedUrls, formatRemovedUrls } from '../../src/build/removed-urls.ts';
import { parseYears } from '../../src/build/year-range.ts';
import { storyOf } from './outputs-site.ts';

// What is said of story addresses that are in one build and not in the next.

const out = mkdtempSync(join(tmpdir(), 'wirecopy-gone-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const WORDS = 'The harbour of Lisbon was closed on Thursday, after the storm had sunk two ferries there.';

/** The files of stories as a build records them, by their addresses. */
function keysOf(...addresses: string[]): Map<string, string> {
  return new Map(
    addresses.flatMap((address) => [
      [`${address.slice(1)}index.html`, 'key'],
      [`${address.slice(1)}index.txt`, 'key'],
    ]),
  );
}

/** Publishes a story as far as it is looked at when it is gone. */
function publish(address: string, headline: string, text = WORDS): void {
  mkdirSync(join(out, address), { recursive: true });
  writeFileSync(
    join(out, address, 'index.json'),
    JSON.stringify({ title: headline, bodies: [{ value: text }] }),
  );
}

function filed(path: string, day: string, data: Partial<LoadedArticle['entry']> = {}): LoadedArticle {
  const slug = path.replace('.txt', '');
  const entry = {
    ...storyOf(),
    notes: [],
    datePublished: day,
    slug,
    opening: WORDS,
    ...data,
  } as LoadedArticle['entry'];
  return { path: `content/articles/world/${path}`, statKey: '', digest: '', entry };
}

function told(before: string[], after: string[], files: LoadedArticle[], years?: string): readonly string[] {
  const site = { out, files, years: years === undefined ? undefined : parseYears(years) };
  return findRemovedUrls(keysOf(...before), keysOf(...after), site).lines;
}

test('what stays, what has a redirect, and what is no story’s page is not told of', () => {
  const before = keysOf('/2023/01/01/a/', '/2023/01/01/b/');
  for (const file of ['2023/01/01/index.html', 'topics/trade/index.html', 'old/index.html'])
    before.set(file, '');
  const after = new Map([...keysOf('/2023/01/01/a/'), ['2023/01/01/b/index.html', 'a redirect']]);
  expect(findRemovedUrls(before, after, { out, files: [], years: undefined }).count).toBe(0);
});

test('a story is known again by its headline or first words on its day, by both on another', () => {
  publish('/2023/01/01/storm/', 'Storm closes harbour');
  const was = ['/2023/01/01/storm/'];
  const heir = (day: string, data: Partial<LoadedArticle['entry']>) =>
    told(was, [`/${day.replaceAll('-', '/')}/calm/`], [filed('calm.txt', day, data)])[0];
  const known = /`aliases: \/2023\/01\/01\/storm\/` into content\/articles\/world\/calm\.txt\.$/;
  const unknown = /into the story that replaces it\.$/;
  const headline = 'Storm closes harbour';
  expect(heir('2023-01-01', { headline, opening: 'New words.' })).toMatch(known);
  expect(heir('2023-01-01', { headline: 'Ferries sunk' })).toMatch(known);
  expect(heir('2023-01-01', { headline: 'Ferries sunk', opening: 'New words.' })).toMatch(unknown);
  expect(heir('2023-01-02', { headline })).toMatch(known);
  expect(heir('2023-01-02', { headline, opening: 'New words.' })).toMatch(unknown);
  expect(told(was, [], [])[0]).toMatch(unknown);
});

test('of two stories that might be it neither is named', () => {
  publish('/2023/01/01/storm/', 'Storm closes harbour');
  const files = ['one.txt', 'two.txt'].map((path) => filed(path, '2023-01-01'));
  const [line] = told(['/2023/01/01/storm/'], ['/2023/01/01/one/', '/2023/01/01/two/'], files);
  expect(line).toContain('into the story that replaces it');
});

test('the line for a story has all its old addresses', () => {
  for (const address of ['/2023/01/01/one/', '/2023/01/01/two/']) publish(address, 'Storm closes harbour');
  const heir = filed('three.txt', '2023-01-01', { aliases: ['/my old/'] });
  const lines = told(['/2023/01/01/one/', '/2023/01/01/two/'], ['/2023/01/01/three/'], [heir]);
  const line = '`aliases: /my%20old/, /2023/01/01/one/, /2023/01/01/two/` into ';
  expect(lines).toEqual([expect.stringContaining(line), expect.stringContaining(line)]);
  expect(lines[0]).toMatch(/three\.txt in place of the `aliases` there\.$/);
});

test('a story that is held back is named with what holds it', () => {
  const [draft, withheld, waiting] = [
    filed('draft.txt', '2023-01-01', { status: 'draft' }),
    filed('withheld.txt', '2023-01-01', { status: 'withheld' }),
    filed('waiting.txt', '2999-01-01'),
  ] as const;
  const before = ['/2023/01/01/draft/', '/2023/01/01/withheld/', '/2999/01/01/waiting/'];
  expect(told(before, [], [draft, withheld, waiting])).toEqual([
    `/2023/01/01/draft/: ${draft.path} is a draft now.`,
    `/2023/01/01/withheld/: ${withheld.path} is withheld now.`,
    `/2999/01/01/waiting/: ${waiting.path} has a future date now.`,
  ]);
});

test('a build of some years tells of those alone', () => {
  expect(told(['/2022/01/01/a/', '/2023/01/01/b/'], [], [], '2023..')).toEqual([
    expect.stringMatching(/^\/2023\/01\/01\/b\/: /),
  ]);
});

test('many are cut off, and how many more there are is said', () => {
  const many = Array.from({ length: 1050 }, (_, index) => `/2023/01/01/story-${index}/`);
  const gone = findRemovedUrls(keysOf(...many), new Map(), { out, files: [], years: undefined });
  const lines = formatRemovedUrls(gone).split('\n');
  expect(lines).toHaveLength(52);
  expect(lines[0]).toContain('1,050 addresses of stories are removed');
  expect(lines.at(-1)).toBe('… and 1,000 more.');
});
