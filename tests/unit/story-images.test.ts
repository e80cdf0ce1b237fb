import { readInThisThread } from '../../src/loader/read-batch.ts';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadArticles } from '../../src/loader/load-articles.ts';
import { storyUnder } from './reading.ts';

const HOUSE = { timeZone: 'Europe/London', sections: [{ id: 'world', title: 'World' }] };
// Files are taken for settled some seconds after they were written.
const LATER = 60_000;
const DRAWN = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
  .jpeg()
  .toBuffer();

let root: string;
const pictureAt = (file: string) => join(root, 'public/images', file);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-pictures-'));
  mkdirSync(join(root, 'content/articles/world'), { recursive: true });
  mkdirSync(join(root, 'public/images'), { recursive: true });
  writeFileSync(pictureAt('quay.jpg'), DRAWN);
});
afterEach(() => rmSync(root, { recursive: true }));

function writeStory(file: string, image: string): void {
  const text = storyUnder(`date 2023-09-14\nheadline: A\nimage: ${image}\nalt: A quay`);
  writeFileSync(join(root, 'content/articles/world', file), text);
}

/** What is said of each story, how many files were read for it, and the pictures that stories have. */
async function takeIn() {
  let read = 0;
  const { diagnostics, files } = await loadArticles(root, HOUSE, {
    now: Date.now() + LATER,
    read(...words) {
      read = words[1].length;
      return readInThisThread(...words);
    },
  });
  const told = diagnostics.map(({ file, line, ruleId, reason }) => `${file}:${line} ${ruleId} ${reason}`);
  return { told, read, images: files.map(({ entry }) => entry.image) };
}

test.each([
  ['quay.jpg', '/images/quay.jpg'],
  ['images/quay.jpg', '/images/quay.jpg'],
  ['/images/quay.jpg', '/images/quay.jpg'],
  ['/images/qu%61y.jpg', '/images/qu%61y.jpg'],
])('%s is the one in public/images/', async (written, image) => {
  writeStory('a.txt', written);
  expect(await takeIn()).toMatchObject({ told: [], images: [image] });
});

test.each([
  ['quey.jpg', 'Did you mean `/images/quay.jpg`?'],
  ['/images/harbour-at-dawn.png', 'Put the file there'],
  ['photos/quay.jpg', '`public/photos/quay.jpg`'],
])('%s that is not there is pointed at', async (written, mend) => {
  writeStory('a.txt', written);
  const { told } = await takeIn();
  expect(told).toEqual([expect.stringMatching(/^content\/articles\/world\/a\.txt:3 no-picture /)]);
  expect(told[0]).toContain(mend);
});

test('what is no picture is pointed at, each time until it is mended', async () => {
  writeFileSync(pictureAt('quay.jpg'), 'A note on the quay.');
  writeStory('a.txt', 'quay.jpg');
  for (const _ of [1, 2]) expect((await takeIn()).told.join()).toMatch(/a\.txt:3 bad-picture .*JPEG/);
  writeFileSync(pictureAt('quay.jpg'), DRAWN);
  expect((await takeIn()).told).toEqual([]);
});

test('a picture that goes away or changes is missed, though no story’s file changes', async () => {
  writeStory('a.txt', 'quay.jpg');
  writeStory('b.txt', 'quay.jpg');
  expect((await takeIn()).told).toEqual([]);
  renameSync(pictureAt('quay.jpg'), pictureAt('quay-old.jpg'));
  const gone = await takeIn();
  expect(gone.read).toBe(0);
  expect(gone.told).toEqual([
    expect.stringMatching(/^content\/articles\/world\/a\.txt:3 no-picture /),
    expect.stringMatching(/^content\/articles\/world\/b\.txt:3 no-picture /),
  ]);
  writeFileSync(pictureAt('quay.jpg'), 'No picture.');
  const changed = await takeIn();
  expect(changed.told.filter((line) => line.includes(' bad-picture '))).toHaveLength(2);
});
