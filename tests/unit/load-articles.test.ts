import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadArticles } from '../../src/loader/load-articles.ts';
import { readInThisThread } from '../../src/loader/read-batch.ts';
import type { ReadOptions } from '../../src/loader/assign-section.ts';
import { storyUnder } from './reading.ts';

const HOUSE: ReadOptions = {
  timeZone: 'Europe/London',
  sections: [
    { id: 'world', title: 'World' },
    { id: 'sport', title: 'Sport' },
  ],
};
// Files are taken for settled some seconds after they were written.
const LATER = 60_000;

let root: string;
const at = (path: string) => join(root, 'content/articles', path);
const registerPlace = () => join(root, '.cache/articles');

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

const named = (fields: string) => storyUnder(`date 2023-09-14\n${fields}`);
const story = (headline: string) => named(`headline: ${headline}`);

/** Takes in, and tells which files were read and which parsed. */
async function takeIn(later = LATER, house = HOUSE) {
  const read: string[] = [];
  const parsed: string[] = [];
  const { files, diagnostics, isSame } = await loadArticles(root, house, {
    now: Date.now() + later,
    async read(...words) {
      read.push(...words[1].map(({ path }) => path.replace('content/articles/', '')));
      const taken = await readInThisThread(...words);
      parsed.push(
        ...taken.filter(({ entry }) => entry).map(({ path }) => path.replace('content/articles/', '')),
      );
      return taken;
    },
  });
  const headlines = files.map(({ entry }) => entry.headline);
  return { read, parsed, headlines, rules: diagnostics.map(({ ruleId }) => ruleId), isSame };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-intake-'));
  write('world/a.txt', story('The first'));
  write('world/b.txt', story('The second'));
  write('sport/c.txt', story('The third'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('every file is read once, and not again while it is the same', async () => {
  const first = await takeIn();
  expect(first.read).toHaveLength(3);
  expect(first.headlines).toEqual(['The third', 'The first', 'The second']);
  const again = await takeIn();
  expect(again).toEqual({ ...first, read: [], parsed: [], isSame: true });
});

test('what was edited, added, renamed or deleted is seen', async () => {
  await takeIn();
  write('world/a.txt', story('The first, edited'));
  write('world/d.txt', story('The fourth'));
  renameSync(at('world/b.txt'), at('sport/b.txt'));
  rmSync(at('sport/c.txt'));
  const { read, headlines, isSame } = await takeIn();
  expect(read.toSorted()).toEqual(['sport/b.txt', 'world/a.txt', 'world/d.txt']);
  expect(headlines).toEqual(['The second', 'The first, edited', 'The fourth']);
  expect(isSame).toBe(false);
});

test('an edit that keeps size and time is seen', async () => {
  await takeIn();
  const { atime, mtime, size } = statSync(at('world/a.txt'));
  write('world/a.txt', story('The FIRST'));
  utimesSync(at('world/a.txt'), atime, mtime);
  expect(statSync(at('world/a.txt')).size).toBe(size);
  expect((await takeIn()).headlines).toContain('The FIRST');
});

test('two files that change places are seen', async () => {
  await takeIn();
  renameSync(at('world/a.txt'), at('world/x'));
  renameSync(at('world/b.txt'), at('world/a.txt'));
  renameSync(at('world/x'), at('world/b.txt'));
  expect((await takeIn()).headlines).toEqual(['The third', 'The second', 'The first']);
});

test('a file with new times and the same bytes is read and not parsed', async () => {
  await takeIn();
  utimesSync(at('world/a.txt'), 1, 1);
  const { read, parsed, isSame } = await takeIn();
  expect({ read, parsed, isSame }).toEqual({ read: ['world/a.txt'], parsed: [], isSame: true });
  expect((await takeIn()).read).toEqual([]);
});

test('a file that was written just now is read again, for it may change within one tick of the clock', async () => {
  await takeIn(0);
  expect((await takeIn(0)).read).toHaveLength(3);
  expect((await takeIn()).read).toHaveLength(3);
  expect((await takeIn()).read).toEqual([]);
});

test('a mistake is told each time until it is mended', async () => {
  await takeIn();
  write('world/a.txt', storyUnder('date 2023-09-14\nno-such-field: x'));
  for (const _ of [1, 2]) {
    const { rules, headlines } = await takeIn();
    expect(rules).toContain('unknown-field');
    expect(headlines).toEqual(['The third', 'The second']);
  }
  write('world/a.txt', story('The first'));
  expect(await takeIn()).toMatchObject({ rules: [], headlines: ['The third', 'The first', 'The second'] });
});

test('two stories at one address are told of each time, though neither file changes', async () => {
  write('sport/a.txt', story('Another of the name'));
  expect((await takeIn()).rules).toEqual(['same-address']);
  const again = await takeIn();
  expect(again).toMatchObject({ read: [], rules: ['same-address'] });
  rmSync(at('world/a.txt'));
  expect((await takeIn()).rules).toEqual([]);
});

test('other settings that copy is read by read every file anew', async () => {
  await takeIn();
  expect((await takeIn(LATER, { ...HOUSE, timeZone: 'UTC' })).parsed).toHaveLength(3);
});

test('a register that is damaged, cut off or of another version is none', async () => {
  const whole = await takeIn();
  const bytes = readFileSync(registerPlace());
  const flipped = Buffer.from(bytes);
  flipped[bytes.length - 20]! ^= 1;
  const other = Buffer.from(bytes.toString().replace(/^wirecopy-articles-\d+/, 'wirecopy-articles-0'));
  const damaged = [flipped, bytes.subarray(0, bytes.length / 2), bytes.subarray(0, -1), other, Buffer.of()];
  for (const text of damaged) {
    writeFileSync(registerPlace(), text);
    expect(await takeIn()).toEqual({ ...whole, isSame: false });
  }
});

test('a file that goes away between being seen and being read is left out', async () => {
  const { files, diagnostics } = await loadArticles(root, HOUSE, {
    read(...words) {
      rmSync(at('world/a.txt'));
      return readInThisThread(...words);
    },
  });
  expect(files.map(({ entry }) => entry.headline)).toEqual(['The third', 'The second']);
  expect(diagnostics).toEqual([]);
});

test('without a folder of articles there is no story', async () => {
  rmSync(join(root, 'content'), { recursive: true });
  expect((await takeIn()).headlines).toEqual([]);
});

test('two topics or authors that come to one address are a mistake at each build, with their place', async () => {
  write('world/arms.txt', named('topics: Swords, سيف\nbyline: Zoë Roth'));
  write('world/summer.txt', named('headline: The fourth\ntopics: SWORDS, صيف\nbyline: ZOE ROTH'));
  for (const run of [1, 2]) {
    const { diagnostics } = await loadArticles(root, HOUSE, { now: Date.now() + LATER * run });
    expect(diagnostics).toMatchObject([
      { ruleId: 'same-name', fatal: true, file: 'content/articles/world/summer.txt', line: 3, column: 17 },
    ]);
    expect(diagnostics[0]!.reason).toContain('“صيف” and the topic “سيف” of content/articles/world/arms.txt');
  }
  write('world/summer.txt', named('headline: The fourth\ntopics: SWORDS, Summer'));
  expect((await takeIn()).rules).toEqual([]);
});

test('a related story that is not there is a mistake at its line, with the nearest name', async () => {
  write('world/draft.txt', named('headline: A draft\nstatus: draft\naliases: /2019/04/15/old/'));
  write('world/kim.txt', named('headline: Kim\nrelated: draft, 2023-09-14-kim-x, /2019/04/15/old/'));
  write('world/2023-09-14-kim-z.txt', named('headline: Kim Z\nrelated: none'));
  const { diagnostics } = await loadArticles(root, HOUSE, { now: Date.now() + LATER });
  expect(diagnostics).toMatchObject([
    { ruleId: 'unknown-story', fatal: true, file: 'content/articles/world/kim.txt', line: 3, column: 17 },
  ]);
  expect(diagnostics[0]!.reason).toContain('`2023-09-14-kim-z`');
  write('world/kim.txt', named('headline: Kim\nrelated: kim, draft.txt'));
  expect((await takeIn()).rules).toEqual(['unknown-story']);
  write('world/kim.txt', named('headline: Kim\nrelated: draft.txt'));
  expect((await takeIn()).rules).toEqual([]);
});

test('the opening of a story has none of its headings', async () => {
  write(
    'world/bridge.md',
    '---\ndate: 2023-09-14\nheadline: A\n---\n\n## What happened\n\nIt broke.\n\n## Why\n\nA crack.\n',
  );
  const { files } = await loadArticles(root, HOUSE, { now: Date.now() + LATER, read: readInThisThread });
  const entry = files.find(({ path }) => path.endsWith('bridge.md'))?.entry;
  expect(entry).toMatchObject({ opening: 'It broke. A crack.', words: 7 });
});
