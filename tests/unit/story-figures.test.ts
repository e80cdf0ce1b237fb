import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toLiveEntry } from '../../src/loader/articles-loader.ts';
import { loadArticles } from '../../src/loader/load-articles.ts';
import { readInThisThread } from '../../src/loader/read-batch.ts';
import { storyUnder } from './reading.ts';

const HOUSE = { timeZone: 'Europe/London', sections: [{ id: 'world', title: 'World' }] };
// Files are taken for settled some seconds after they were written.
const LATER = 60_000;
const WORLD = 'content/articles/world';
const pixels = (background: string) =>
  sharp({ create: { width: 90, height: 80, channels: 3, background } })
    .jpeg()
    .toBuffer();
const TEAL = await pixels('teal');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-figures-'));
  mkdirSync(join(root, WORLD), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const story = (fields: string) => storyUnder(`date 2023-09-14\nheadline: A\n${fields}`.trim());

/** What is said of each file, how many stories were read for it, and the stories as pages see them. */
async function takeIn() {
  let read = 0;
  const { diagnostics, warnings, files } = await loadArticles(root, HOUSE, {
    now: Date.now() + LATER,
    read(...words) {
      read = words[1].length;
      return readInThisThread(...words);
    },
  });
  const told = [...diagnostics, ...warnings].map(
    ({ file, line, column, ruleId, reason }) => `${file}:${line}:${column} ${ruleId} ${reason}`,
  );
  const notes = files.flatMap(({ entry }) => entry.notes);
  return {
    told,
    notes,
    read,
    stories: Object.fromEntries(
      files.map((file) => [file.path.slice(WORLD.length + 1), toLiveEntry(file).data]),
    ),
  };
}

const photoOf = async (file = 'a.txt') => (await takeIn()).stories[file]?.photo;

test.each([
  ['beside the story, by its name', `${WORLD}/a.jpg`, ''],
  ['beside the story, in another case', `${WORLD}/A.JPG`, ''],
  ['beside the story, named', `${WORLD}/quay.jpg`, 'image: quay.jpg'],
  ['of a name with a space', `${WORLD}/the quay.jpg`, 'image: the quay.jpg'],
  ['in a folder beside the story', `${WORLD}/2023/quay.jpg`, 'image: 2023/quay.jpg'],
  ['from the folder of content', 'content/pictures/quay.jpg', 'image: /pictures/quay.jpg'],
  ['from there without a slash', 'content/pictures/quay.jpg', 'image: pictures/quay.jpg'],
  ['in content/images', 'content/images/quay.jpg', 'image: quay.jpg'],
  ['as it was in public/images, moved', 'content/images/quay.jpg', 'image: /images/quay.jpg'],
])('a picture is found %s', async (_, file, fields) => {
  write(file, TEAL);
  write(`${WORLD}/a.txt`, story(`${fields}\nalt: A quay`.trim()));
  const { told, stories } = await takeIn();
  expect(told).toEqual([]);
  expect(stories['a.txt']?.photo).toMatchObject({ file, alt: 'A quay', width: 90, height: 80 });
});

test('a picture by field goes before one by name, which is then told as unused', async () => {
  write(`${WORLD}/a.jpg`, TEAL);
  write(`${WORLD}/quay.jpg`, TEAL);
  write(`${WORLD}/a.txt`, story('image: quay.jpg\nalt: A quay'));
  const { told, stories } = await takeIn();
  expect(stories['a.txt']?.photo?.file).toBe(`${WORLD}/quay.jpg`);
  expect(told).toEqual([
    expect.stringMatching(/^content\/articles\/world\/a\.jpg:1:1 not-published No story/),
  ]);
});

test.each([
  ['quey.jpg', 'Did you mean `quay.jpg`?'],
  ['/images/harbour-at-dawn.png', 'Put the file beside the story'],
  ['old.jpg', 'Move `public/images/old.jpg` to `content/images/old.jpg`'],
  ['/images/old.jpg', 'Move `public/images/old.jpg` to `content/images/old.jpg`'],
])('%s, which is not there, is pointed at with the mend', async (image, mend) => {
  write(`${WORLD}/quay.jpg`, TEAL);
  write('public/images/old.jpg', TEAL);
  write(`${WORLD}/a.txt`, story(`image: ${image}\nalt: A quay`));
  const [told] = (await takeIn()).told;
  expect(told).toMatch(/^content\/articles\/world\/a\.txt:3:8 no-picture /);
  expect(told).toContain(mend);
});

test('two pictures of the story’s name are one too many', async () => {
  write(`${WORLD}/a.jpg`, TEAL);
  write(`${WORLD}/a.png`, TEAL);
  write(`${WORLD}/a.txt`, story('alt: A quay'));
  const { told } = await takeIn();
  expect(told[0]).toMatch(/a\.png:1:1 two-pictures `content\/articles\/world\/a\.jpg` .* `image: a\.jpg`/);
});

test('what is no picture is pointed at where it is named, each time until it is mended', async () => {
  write(`${WORLD}/quay.jpg`, 'A note on the quay.');
  write(`${WORLD}/b.jpg`, 'Another.');
  write(`${WORLD}/a.txt`, story('image: quay.jpg\nalt: A quay'));
  write(`${WORLD}/b.txt`, story('slug: b\nalt: A quay'));
  for (const _ of [1, 2]) {
    const { told } = await takeIn();
    expect(told).toEqual([
      expect.stringMatching(/\/a\.txt:3:8 bad-picture .*JPEG/),
      expect.stringMatching(/\/b\.jpg:1:1 bad-picture .*JPEG/),
    ]);
  }
  write(`${WORLD}/quay.jpg`, TEAL);
  write(`${WORLD}/b.jpg`, TEAL);
  expect((await takeIn()).told).toEqual([]);
});

test('a picture that changes, goes or comes is seen, though no story’s file changes', async () => {
  write(`${WORLD}/a.txt`, story('alt: A quay'));
  expect(await photoOf()).toBeUndefined();
  write(`${WORLD}/a.jpg`, TEAL);
  const first = (await photoOf())!;
  write(`${WORLD}/a.jpg`, await pixels('tan'));
  const { read, stories } = await takeIn();
  expect(read).toBe(0);
  expect(stories['a.txt']?.photo).not.toEqual(first);
  renameSync(join(root, WORLD, 'a.jpg'), join(root, WORLD, 'b.jpg'));
  const gone = await takeIn();
  expect(gone.stories['a.txt']?.photo).toBeUndefined();
  expect(gone.told).toEqual([
    expect.stringMatching(/b\.jpg:1:1 not-published /),
    expect.stringMatching(/a\.txt:3:6 without-picture /),
  ]);
});

test('a picture without words for it is told what to write, and one that only decorates is not', async () => {
  write(`${WORLD}/quay.jpg`, TEAL);
  copyFileSync(join(root, WORLD, 'quay.jpg'), join(root, WORLD, 'c.jpg'));
  write(`${WORLD}/a.txt`, story('image: quay.jpg'));
  write(`${WORLD}/b.txt`, story('slug: b\nimage: quay.jpg\nalt: none'));
  write(`${WORLD}/c.txt`, story('slug: c'));
  const { told, stories } = await takeIn();
  expect(told).toEqual([
    expect.stringMatching(/a\.txt:3:8 no-alt .*`alt: …`.*`alt: none`/),
    expect.stringMatching(/c\.jpg:1:1 no-alt /),
  ]);
  expect(stories['b.txt']?.photo?.alt).toBe('');
});

test('pictures of a body are found, and pointed at in their line', async () => {
  write(`${WORLD}/quay.jpg`, TEAL);
  const body = 'The story.\n\n![A quay](quay.jpg) ![](quay.jpg)\n\n![Gone](gone.jpg)';
  write(`${WORLD}/a.md`, `---\ndate: 2023-09-14\nheadline: A\n---\n\n${body}\n`);
  const { told, stories } = await takeIn();
  expect(told).toEqual([expect.stringMatching(/a\.md:10:1 no-picture .*`gone\.jpg`/)]);
  expect(stories['a.md']?.bodyPhotos).toMatchObject({ 'quay.jpg': { file: `${WORLD}/quay.jpg` } });
});

test('a table beside a story is its chart, with the story’s title, and its mistakes have line and column', async () => {
  write(`${WORLD}/a.csv`, 'Party,Votes\nLeft,12\nRight,9\n');
  write(`${WORLD}/a.txt`, story('chart: Votes by party\nsource: Returning officer'));
  const { told, stories } = await takeIn();
  expect(told).toEqual([]);
  expect(stories['a.txt']?.chart).toMatchObject({ title: 'Votes by party', source: 'Returning officer' });
  write(`${WORLD}/a.csv`, 'Party,Votes\nLeft,12\nRight,many\n');
  expect((await takeIn()).told).toEqual([
    expect.stringMatching(/^content\/articles\/world\/a\.csv:3:7 chart-/),
  ]);
  write(`${WORLD}/a.csv`, 'Party,Votes\nLeft,13\nRight,9\n');
  const changed = (await takeIn()).stories['a.txt']?.chart;
  expect(changed?.series[0]?.values).toEqual([13, 9]);
});

test('a name with a percent sign, a number sign or an accent finds its file, however the disk writes it', async () => {
  write(`${WORLD}/50% #1.jpg`, TEAL);
  write(`${WORLD}/${'Ümlaut.jpg'.normalize('NFD')}`, TEAL);
  write(`${WORLD}/a.txt`, story('image: 50% #1.jpg\nalt: A quay'));
  write(`${WORLD}/b.txt`, story('slug: b\nimage: Ümlaut.jpg\nalt: A quay'));
  write(`${WORLD}/c.md`, '---\ndate: 2023-09-14\nheadline: C\n---\n\nIt.\n\n![A quay](50%25%20%231.jpg)\n');
  const { told, stories } = await takeIn();
  expect(told).toEqual([]);
  expect(stories['a.txt']?.photo?.file).toBe(`${WORLD}/50% #1.jpg`);
  expect(stories['b.txt']?.photo).toBeDefined();
  expect(Object.values(stories['c.md']?.bodyPhotos ?? {})).toHaveLength(1);
});

test.each([
  ['alt: A quay', '3:6 without-picture There is no picture for `alt`'],
  ['caption: At dawn.', '3:10 without-picture There is no picture for `caption`'],
  ['chart: Votes', '3:8 without-table There is no table for `chart`'],
])('%s without what it is about is told', async (fields, message) => {
  write(`${WORLD}/a.txt`, story(fields));
  expect((await takeIn()).told).toEqual([expect.stringContaining(`a.txt:${message}`)]);
  write(`${WORLD}/a.txt`, story('map: Vladivostok 43.12 131.89\ncaption: Where it is.'));
  expect((await takeIn()).told).toEqual([]);
});

test('a table without a story is told', async () => {
  write(`${WORLD}/a.txt`, story(''));
  write(`${WORLD}/b.csv`, 'Party,Votes\nLeft,12\n');
  expect((await takeIn()).told).toEqual([
    expect.stringMatching(/b\.csv:1:1 not-published .*name of its story/),
  ]);
});

test('a place whose numbers seem swapped is told, in each run, with what to write', async () => {
  // The data of the world is in a package.
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'), 'junction');
  write(`${WORLD}/a.txt`, story('map: Kharkiv 36.23 49.99, Kyiv 50.45 30.52, Poltava 49.59 34.55'));
  for (const read of [1, 0]) {
    const { notes, ...taken } = await takeIn();
    expect(taken.read).toBe(read);
    expect(notes.join()).toMatch(/a\.txt:3:6 +warning .*`Kharkiv 49\.99 36\.23`/);
  }
});
