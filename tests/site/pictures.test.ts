import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photograph, TAKEN_AT } from '../photographs.ts';
import { type BuiltSite, pageAt, readBuild } from './built-site.ts';
import { trialSite } from './build-site.ts';
import { attribute, elements, withClass } from './elements.ts';
import { brokenLinks } from './links.ts';

// A site of one story of each kind: a photograph, a map, a chart, all three, pictures and a chart in Markdown, and none.

const trial = trialSite();
const WORLD = 'content/articles/world';
let site: BuiltSite;
let original: Buffer;
const read = (file: string) => readFileSync(join(trial.dist, file), 'utf8');
const pageOf = (slug: string) => pageAt(site, `/2024/05/01/${slug}/`);

const DAY = '2024-05-01';
const story = (headline: string, ...fields: string[]) =>
  [
    'date 2024-05-01',
    `headline: ${headline}`,
    ...fields,
    '',
    '- It is told.',
    '',
    'The story goes on.',
    '',
  ].join('\n');

const MAP = 'map: Leith 55.98 -3.17, Oban 56.41 -5.47';
const TABLE = 'Party,Votes\nLeft,12.5 %\nRight,9 %\n';
const MARKDOWN = [
  '---',
  'date: 2024-05-01',
  'headline: In Markdown',
  '---',
  '',
  'It begins.',
  '',
  '![The quay at dawn](photo.jpg "The quay, after the storm.")',
  '',
  'A small one ![none](photo.jpg) in a sentence.',
  '',
  'Chart: Ships in port',
  '',
  '| Year | Ships |',
  '| --- | --- |',
  '| 2021 | 5 |',
  '| 2022 | 7 |',
  '',
  'Source: Harbour office',
  '',
].join('\n');

beforeAll(async () => {
  const camera = (await photograph(1300, 1000)).withExif({
    ...TAKEN_AT,
    IFD0: { Make: 'Secret camera', Copyright: 'Wire 2024' },
  });
  original = await camera.jpeg({ quality: 92 }).toBuffer();
  trial.write(`${WORLD}/photo.jpg`, original);
  trial.write(
    `${WORLD}/photo.txt`,
    story(
      'With a photograph',
      'alt: A quay',
      'caption: The quay.',
      'credit: Jane & <Roe>',
      'focus: 90% 10%',
    ).replace(
      // So that it is the newest story, which has a card of its own.
      DAY,
      `${DAY}T12:00`,
    ),
  );
  trial.write(`${WORLD}/map.txt`, story('With a map', MAP, 'caption: Where it is.'));
  trial.write(`${WORLD}/chart.txt`, story('With a chart', 'chart: Votes by party'));
  trial.write(`${WORLD}/chart.csv`, TABLE);
  trial.write(`${WORLD}/all.txt`, story('With all', MAP, 'image: photo.jpg', 'alt: A quay', 'chart: Votes'));
  trial.write(`${WORLD}/all.csv`, TABLE);
  trial.write(`${WORLD}/markdown.md`, MARKDOWN);
  trial.write(`${WORLD}/none.txt`, story('With none'));
  await trial.publish();
  site = readBuild(trial.dist);
}, 120_000);

afterAll(() => trial[Symbol.dispose]());

/** How the pictures of a story itself are fetched, without those of the stories that follow it. */
const priorities = (slug: string) =>
  withClass(pageOf(slug).tree, 'article')
    .flatMap((article) => elements(article, 'img'))
    .map((image) => attribute(image, 'fetchPriority') ?? attribute(image, 'loading'));

const styleOf = (slug: string) => /<style>([^]*?)<\/style>/.exec(pageOf(slug).html)![1]!;

/** How much there is to see in a piece of the card, from the left in pixels. */
async function cardEntropyAt(left: number): Promise<number> {
  const piece = sharp(join(trial.dist, 'cards/2024/05/01/photo.jpg')).extract({
    left,
    top: 400,
    width: 60,
    height: 60,
  });
  // Statistics are of the file, whatever is to be done with it.
  return (await sharp(await piece.png().toBuffer()).stats()).entropy;
}

test('no byte of an original is published, and nothing of where and with what it was taken', () => {
  for (const file of site.files) {
    const bytes = readFileSync(join(trial.dist, file));
    expect(hash('sha1', bytes)).not.toBe(hash('sha1', original));
    for (const told of ['GPS', 'Secret camera'])
      expect(bytes.includes(told), `${told} in ${file}`).toBe(false);
  }
});

const isInList = (file: string) => file.includes('-list-');

test('every picture that a page names is there, and has the size that the page gives it', async () => {
  expect(brokenLinks(site)).toEqual([]);
  const all = site.files.filter((file) => file.startsWith('images/'));
  const photos = all.filter((file) => !isInList(file));
  // Two formats of 480, 800, 1200 and 1300 pixels, under the addresses of three stories.
  expect(photos).toHaveLength(24);
  for (const file of all.filter(isInList)) {
    const { width, height } = await sharp(join(trial.dist, file)).metadata();
    expect([file, height]).toEqual([file, Math.round(width / 1.5)]);
  }
  await Promise.all(
    photos.map(async (file) => {
      const { width, height, format } = await sharp(join(trial.dist, file)).metadata();
      expect(file).toContain(`-${width}.${format === 'jpeg' ? 'jpg' : 'avif'}`);
      expect(height).toBe(Math.round((width * 1000) / 1300));
    }),
  );
});

test('the leading picture is fetched first, and all others when a reader comes near', () => {
  expect(priorities('photo')).toEqual(['high']);
  expect(priorities('map')).toEqual(['high', 'high']);
  expect(priorities('all')).toEqual(['high', 'lazy', 'lazy']);
  expect(priorities('markdown')).toEqual(['lazy', 'lazy']);
  for (const page of site.pages) {
    for (const image of elements(page.tree, 'img')) {
      for (const name of ['width', 'height', 'alt']) expect(attribute(image, name)).toBeDefined();
    }
  }
});

test('a picture has its words below, and in the words of readers who cannot see it', () => {
  expect(pageOf('photo').html).toContain(
    '<figcaption>The quay. <span class="credit">Jane &amp; &lt;Roe&gt;</span></figcaption>',
  );
  expect(pageOf('map').html).toContain('alt="Map: Leith and Oban, 150 km apart"');
  expect(pageOf('map').html).toContain('<figcaption>Where it is.</figcaption>');
  expect(pageOf('markdown').html).toContain('alt="The quay at dawn"');
  expect(pageOf('markdown').html).toMatch(/<figcaption>The quay, after the storm\./);
});

test('a chart is drawn in the page without script or style, and its numbers are there to read', () => {
  for (const slug of ['chart', 'markdown', 'all']) {
    const { html } = pageOf(slug);
    const [figure = ''] = /<figure class="chart[^]*?<\/figure>/.exec(html) ?? [];
    expect(figure).toContain('<svg');
    expect(figure).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    expect(figure).toMatch(/<details>[^]*<table[^]*<\/table>[^]*<\/details>/);
    expect(html).toContain("default-src 'none'");
  }
  expect(pageOf('chart').html).toContain('Votes by party');
  const { html } = pageOf('markdown');
  // The paragraphs and the table that the chart is made of stand nowhere else.
  expect(html).not.toMatch(/<p>(?:Chart|Source):/);
  expect([...html.matchAll(/Source: Harbour office/g)]).toHaveLength(1);
  expect([...html.matchAll(/<table/g)]).toHaveLength(1);
});

test('a page without figures has none of their rules', () => {
  expect(styleOf('none').length).toBeLessThan(styleOf('photo').length);
  expect(styleOf('none')).not.toContain('figcaption{padding');
});

describe('a map', () => {
  test('is a file of at most 25 KB, without script, in light and in dark colours', () => {
    const maps = site.files.filter((file) => file.endsWith('.svg') && file !== 'icon.svg');
    expect(maps.filter((file) => /map-(?:360|600|800)/.test(file))).toHaveLength(6);
    for (const file of maps) {
      const svg = read(file);
      // Not `toContain`, which would print the whole drawing.
      const faults = {
        file,
        bytes: gzipSync(svg).length > 25_000,
        dark: !svg.includes('id="dark"') || !svg.includes('#dark:target'),
        active: /<script|\sstyle=|\son\w+=|href=/.test(svg),
      };
      expect(faults).toEqual({ file, bytes: false, dark: false, active: false });
    }
  });

  test('follows the reader’s own choice of colours by the style sheet alone', () => {
    const { html } = pageOf('map');
    expect(html).toMatch(
      /<picture class="light">[^]*map-800\.svg"[^]*<picture class="dark">[^]*map-800\.svg#dark"/,
    );
    expect(html).toMatch(/\[data-theme=['"]?dark['"]?\] picture/);
  });
});

const CREDITS: Record<string, string | undefined> = {
  photo: 'Jane & <Roe>',
  map: 'The Trial',
  chart: 'The Trial',
  markdown: 'The Trial',
};

test('the other forms of a story show its picture, whichever kind it is', async () => {
  for (const slug of ['photo', 'map', 'chart', 'all', 'markdown']) {
    const folder = `2024/05/01/${slug}/`;
    const data = JSON.parse(
      /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(pageOf(slug).html)![1]!,
    );
    const images = data['@graph'][0].image as {
      '@type': string;
      url: string;
      width: string;
      creditText: string;
    }[];
    expect(images).toHaveLength(3);
    for (const image of images) {
      expect(image['@type']).toBe('ImageObject');
      expect(image.creditText).toBe(CREDITS[slug]);
      const file = join(trial.dist, new URL(image.url).pathname);
      expect((await sharp(file).metadata()).width).toBe(Number(image.width));
    }
    const ninjs = JSON.parse(read(`${folder}index.json`));
    expect(ninjs.associations).toMatchObject([
      { name: 'main', type: slug === 'photo' || slug === 'all' ? 'picture' : 'graphic' },
    ]);
    expect(read('feed.xml')).toContain(`${folder}picture-16x9.jpg`);
  }
  expect(read('2024/05/01/none/index.json')).not.toContain('associations');
});

test('the card of a story shows its picture beside the headline', async () => {
  // Paper at the left below the headline, and a photograph at the right.
  expect(await cardEntropyAt(10)).toBeLessThan(1);
  expect(await cardEntropyAt(1000)).toBeGreaterThan(4);
});

test('a feed has pictures and figures that any feed reader shows', () => {
  const items = JSON.parse(read('feed.json')).items as { url: string; content_html: string }[];
  const html = (slug: string) => items.find(({ url }) => url.endsWith(`/${slug}/`))!.content_html;
  for (const { content_html: content } of items) expect(content).not.toMatch(/<svg|<picture|<source/);
  expect(html('markdown')).toMatch(/<table>[^]*2021[^]*<\/table>/);
  expect(html('map')).toContain('alt="Map: Leith and Oban');
  expect(html('photo')).toMatch(/<img src="[^"]*-1200\.jpg" width="1200" height="923"/);
});

test('a build that changes one picture cuts that one alone', async () => {
  const cache = join(trial.root, '.cache/pictures');
  const stamps = () =>
    new Map(readdirSync(cache).map((name) => [name, statSync(join(cache, name)).ino] as const));
  const before = stamps();
  trial.write(`${WORLD}/other.jpg`, await (await photograph(600, 500, 7)).jpeg().toBuffer());
  trial.write(`${WORLD}/other.txt`, story('Another', 'alt: Another quay'));
  await trial.publish();
  const after = stamps();
  expect([...before].filter(([name, ino]) => after.get(name) !== ino)).toEqual([]);
  // Two formats of 480 and 600 pixels, three for lists, and three shapes; its card has no file here.
  expect(after.size - before.size).toBe(10);
  const page = '2024/05/01/other/index.html';
  const shown = read(page);
  // Another picture under the same name, and no other change.
  trial.write(`${WORLD}/other.jpg`, await (await photograph(600, 500, 8)).jpeg().toBuffer());
  await trial.publish();
  expect(read(page)).not.toBe(shown);
  expect([...stamps().keys()].filter((name) => !after.has(name))).toHaveLength(10);
});

test('a mistake in a picture or a table stops the build, and the site stays', async () => {
  const files = readdirSync(trial.dist, { recursive: true }).length;
  trial.write(`${WORLD}/broken.txt`, story('Broken', 'image: notes.jpg', 'map: Leith 155.98 -3.17'));
  trial.write(`${WORLD}/chart.csv`, 'Party,Votes\nLeft,12.5,3\nRight,9\n');
  const { code, output } = await trial.build();
  expect(code).toBe(1);
  expect(output).toMatch(/broken\.txt:4:6 {2}error .*Leith/);
  expect(output).toMatch(/chart\.csv:2:\d+ {2}error /);
  expect(output).not.toMatch(/^\s+at /m);
  expect(readdirSync(trial.dist, { recursive: true })).toHaveLength(files);
});
