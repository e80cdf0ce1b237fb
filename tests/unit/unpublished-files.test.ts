import { readInThisThread } from '../../src/loader/read-batch.ts';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AUTHORS } from '../../src/loader/authors.ts';
import { loadArticles } from '../../src/loader/load-articles.ts';
import { findUnpublishedFiles } from '../../src/loader/unpublished-records.ts';
import { readFolder } from '../../src/loader/folder-loader.ts';
import { storyUnder } from './reading.ts';

const HOUSE = { timeZone: 'Europe/London', sections: [{ id: 'world', title: 'World' }] };
// Files are taken for settled some seconds after they were written.
const LATER = 60_000;
const STORY = storyUnder('date 2023-09-14\nheadline: A');

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-others-'));
  write('content/articles/world/a.txt', STORY);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function takeIn() {
  let read = 0;
  const { files, diagnostics, warnings } = await loadArticles(root, HOUSE, {
    now: Date.now() + LATER,
    read(...words) {
      read = words[1].length;
      return readInThisThread(...words);
    },
  });
  return { read, remarks: diagnostics, stories: files.length, others: warnings };
}

test.each([
  ['world/b.docx', 'plain text'],
  ['world/b.html', '`.txt` or `.md`'],
  ['world/b.txt~', 'delete it'],
  ['b.text', 'not in `.text`'],
  ['README', '`.txt` or `.md`'],
])('%s is not published, and each run says so', async (file, mend) => {
  write(`content/articles/${file}`, STORY);
  for (const read of [1, 0]) {
    const taken = await takeIn();
    expect(taken).toMatchObject({ read, stories: 1, remarks: [] });
    expect(taken.others).toMatchObject([
      { file: `content/articles/${file}`, ruleId: 'not-published', fatal: false },
    ]);
    expect(taken.others[0]?.reason).toContain(mend);
  }
});

test.each([
  'world/._a.txt',
  'world/._b.md',
  '.trash/b.txt',
  'world/.obsidian/b.md',
  'world/.DS_Store',
  'world/Thumbs.db',
  'world/desktop.ini',
  'world/~$b.docx',
])('%s is none of an editor’s files, and nothing is said of it', async (file) => {
  write(`content/articles/${file}`, '\0\0');
  expect(await takeIn()).toEqual({ read: 1, stories: 1, remarks: [], others: [] });
});

test('a link to a file of copy is a story, one to a folder or to nothing is pointed at', async () => {
  write('elsewhere/b.txt', storyUnder('date 2023-09-15\nheadline: B'));
  for (const [to, name] of [
    ['elsewhere/b.txt', 'b.txt'],
    ['elsewhere', 'more'],
    ['elsewhere/gone.txt', 'gone.txt'],
  ] as const) {
    symlinkSync(join(root, to), join(root, 'content/articles/world', name));
  }
  const { stories, others } = await takeIn();
  expect(stories).toBe(2);
  expect(others.map(({ file, reason }) => `${file} ${reason}`).toSorted()).toEqual([
    expect.stringMatching(/^content\/articles\/world\/gone\.txt This link leads nowhere/),
    expect.stringMatching(/^content\/articles\/world\/more .* linked folder .* Put the folder itself here/),
  ]);
});

test('of authors too, what is not read is said, and what a system leaves behind is not', async () => {
  write('content/authors/jane-roe.yaml', 'name: Jane Roe\n');
  for (const name of ['john-doe.yml', '._jane-roe.yaml', 'old.yaml/x.yaml', '.DS_Store']) {
    write(`content/authors/${name}`, '\0');
  }
  const { entries } = await readFolder(root, AUTHORS);
  const remarks = findUnpublishedFiles(root, AUTHORS);
  expect(entries.map(({ id }) => id)).toEqual(['jane-roe']);
  expect(remarks.map(({ file, ruleId, fatal }) => [file, ruleId, fatal])).toEqual([
    ['content/authors/john-doe.yml', 'not-published', false],
    ['content/authors/old.yaml', 'not-published', false],
  ]);
  expect(remarks[0]?.reason).toContain('`.yaml`');
});
