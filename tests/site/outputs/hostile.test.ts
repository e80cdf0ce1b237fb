import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import RssParser from 'rss-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trialSite } from '../build-site.ts';
import { ELSEWHERE, plainSettings } from '../settings.ts';
import { fileAt, readPage } from './built-page.ts';
import { faultsOf } from './ninjs-schema.ts';

// Everything that closes, opens, escapes or turns something, in 300 characters.
const HOSTILE =
  `</script><script>alert("x")</script> ]]> "&<>' &amp; <!-- 😀 \u202Eevil\u202C ${'long '.repeat(60)}`
    .slice(0, 300)
    .trim();

const PATH = '/2024/03/10/hostile/';
const OLDER = '/2024/03/09/linked/';
const NEWER = `date 2024-05-01\nheadline: A newer story\n\n- It is about the quay.\n\nThe quay has opened.\n`;

const trial = trialSite();
const read = (path: string) => readFileSync(join(trial.dist, path), 'utf8');
const before = new Map<string, string>();
// What must be as it was after a newer story came.
const STEADY = [
  `${OLDER}index.txt`,
  `${OLDER}index.json`,
  `${OLDER}picture-1x1.jpg`,
  'sitemap-2024-03.xml',
  'science/feed.xml',
  'science/atom.xml',
  'science/feed.json',
];

beforeAll(async () => {
  trial.write('content/site.yaml', plainSettings());
  const picture = sharp({ create: { width: 900, height: 700, channels: 3, background: '#7a1f1c' } });
  trial.write('content/images/quay.png', await picture.png().toBuffer());
  trial.write(
    'content/articles/world/hostile.txt',
    [
      'date 2024-03-10T08:00',
      `headline: ${HOSTILE}`,
      `byline: ${HOSTILE.slice(0, 60)}`,
      'topics: A&B, <i>x</i>, </title>',
      `correction: ${HOSTILE}`,
      `source: ${HOSTILE}`,
      'language: ar',
      'aliases: /old, /old/page.html, /2023/01/02/früher/',
      '',
      `- ${HOSTILE}`,
      '',
      `The first paragraph. ${HOSTILE}`,
      '',
      'The second paragraph ends it.',
      '',
    ].join('\n'),
  );
  trial.write(
    'content/articles/science/linked.md',
    [
      '---',
      'date: 2024-03-09',
      'headline: A story with links',
      'image: /images/quay.png',
      'alt: The quay',
      'credit: A & B',
      '---',
      '',
      'See [the page](/about/), [the other](../../10/hostile/) and a note.[^1]',
      '',
      '![The quay](/images/quay.png)',
      '',
      '[^1]: The note.',
      '',
    ].join('\n'),
  );
  await build();
  for (const file of STEADY) before.set(file, readFileSync(join(trial.dist, file), 'base64'));
  before.set('head', JSON.stringify(readPage(join(trial.dist, OLDER, 'index.html'), OLDER)));
});

async function build(): Promise<void> {
  const { code, output } = await trial.build(ELSEWHERE);
  if (code !== 0) throw new Error(output);
}

afterAll(() => trial[Symbol.dispose]());

describe('a hostile headline', () => {
  test('closes nothing in a page, and comes out as typed', () => {
    const { titles, metas, data } = readPage(join(trial.dist, PATH, 'index.html'), PATH);
    expect(titles).toEqual([expect.stringContaining('</script><script>alert("x")</script>')]);
    expect(metas.get('og:title')).toEqual([HOSTILE]);
    expect(metas.get('article:tag')).toEqual(['A&B', '<i>x</i>', '</title>']);
    expect(data).toHaveLength(1);
    expect(data[0]).not.toContain('<');
    const [article] = JSON.parse(data[0]!)['@graph'];
    expect(article).toMatchObject({ headline: HOSTILE, correction: { text: HOSTILE }, inLanguage: 'ar' });
    for (const path of [PATH, '/', '/world/', '/2024/03/10/', '/2024/03/']) {
      const { scripts } = readPage(join(trial.dist, path, 'index.html'), path);
      expect(scripts.filter((script) => script.includes('alert'))).toEqual([]);
    }
  });

  test.each(['feed.xml', 'atom.xml', 'world/feed.xml'])('comes whole through %s', async (name) => {
    const xml = read(name);
    expect(() => parseXml(xml)).not.toThrow();
    const { items } = await new RssParser({
      customFields: { item: [['content:encoded', 'full']] },
    }).parseString(xml);
    const item = items.find(({ link }) => link!.endsWith(PATH))!;
    expect(item.title).toBe(HOSTILE);
    // The text is shown as typed: as HTML it is escaped.
    const html: string = item.full ?? item.content;
    expect(html).toContain('&lt;/script>'.replace('>', '&gt;'));
    expect(html).not.toContain('<script');
    expect(html).toContain('The second paragraph ends it.');
  });

  test('comes whole through JSON Feed and ninjs', () => {
    const items = JSON.parse(read('feed.json')).items as { title: string; content_html: string }[];
    const item = items.find(({ title }) => title === HOSTILE)!;
    expect(item.content_html).not.toContain('<script');
    const ninjs = JSON.parse(read(`${PATH}index.json`));
    expect(faultsOf(ninjs)).toEqual([]);
    expect(ninjs.title).toBe(HOSTILE);
  });

  test('comes whole through text, Markdown and sitemaps', () => {
    expect(read(`${PATH}index.txt`).startsWith(`${HOSTILE}\n`)).toBe(true);
    expect(
      read('llms.txt')
        .split('\n')
        .filter((line) => line.includes('hostile/index.txt')),
    ).toHaveLength(1);
    expect(read('llms.txt')).not.toMatch(/(?<!\\)[<>]script/);
    for (const name of ['sitemap.xml', 'sitemap-news.xml', 'sitemap-pages.xml', 'sitemap-2024-03.xml']) {
      expect(() => parseXml(read(name))).not.toThrow();
    }
  });

  test('closes nothing in a redirect page', () => {
    for (const file of ['old/index.html', 'old/page.html', '2023/01/02/früher/index.html']) {
      const { titles, scripts, links } = readPage(join(trial.dist, file), file);
      expect(titles[0]).toContain('</script>');
      expect(scripts).toEqual([]);
      expect(links[0]!.href).toBe(`https://preview.example/news${PATH}`);
    }
  });
});

describe('a site under a folder', () => {
  test('has its folder in every address of a head', () => {
    const { metas, links, data } = readPage(join(trial.dist, OLDER, 'index.html'), OLDER);
    const address = `https://preview.example/news${OLDER}`;
    expect(metas.get('og:url')).toEqual([address]);
    expect(metas.get('og:image')).toEqual([`${address}picture-16x9.jpg`]);
    const paths = links
      .filter(({ rel }) => /canonical|alternate|icon|manifest/.test(rel!))
      .map(({ href }) => new URL(href!, address).pathname);
    expect(paths.filter((path) => !path.startsWith('/news/'))).toEqual([]);
    const ours = data[0]!.match(/https:\/\/preview\.example[^"]*/g)!;
    expect(ours.filter((each) => !each.startsWith('https://preview.example/news/'))).toEqual([]);
  });

  test('has it in feeds, sitemaps, manifest and robots.txt', () => {
    for (const name of ['feed.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'robots.txt', 'llms.txt']) {
      const outside = read(name).match(/https:\/\/preview\.example(?!\/news\/)[^"<\s]*/g) ?? [];
      expect(outside).toEqual([]);
    }
    expect(read('feed.xml')).toContain('href="/news/feed.css"');
    expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ start_url: '/news/', scope: '/news/' });
  });

  test('has absolute links in a feed’s text, whatever the copy writes', () => {
    const items = JSON.parse(read('feed.json')).items as { url: string; content_html: string }[];
    const html = items.find(({ url }) => url.endsWith(OLDER))!.content_html;
    const addresses = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toContain('https://preview.example/news/about/');
    expect(addresses).toContain(`https://preview.example/news${PATH}`);
    const picture = /^https:\/\/preview\.example\/news\/images\/2024\/03\/09\/linked-[\da-f]{8}-900\.jpg$/;
    expect(addresses.filter((each) => picture.test(each!))).toHaveLength(2);
    expect(addresses.filter((each) => !each!.startsWith('https://preview.example/news/'))).toEqual([]);
  });
});

test('a story’s picture is cut to the three shapes', async () => {
  const { data } = readPage(join(trial.dist, OLDER, 'index.html'), OLDER);
  const images = JSON.parse(data[0]!)['@graph'][0].image as { url: string }[];
  const shapes = await Promise.all(
    images.map(async ({ url }) => {
      const { width, height, format } = await sharp(fileAt(trial.dist, url, '/news')!).metadata();
      return [format, (width / height).toFixed(2)];
    }),
  );
  expect(shapes).toEqual([
    ['jpeg', '1.00'],
    ['jpeg', '1.33'],
    ['jpeg', '1.78'],
  ]);
});

test('a newer story changes nothing that was told of older ones', async () => {
  trial.write('content/articles/world/newer.txt', NEWER);
  await build();
  expect(read('feed.xml')).toContain('A newer story');
  const changed = STEADY.filter(
    (file) => readFileSync(join(trial.dist, file), 'base64') !== before.get(file),
  );
  expect(changed).toEqual([]);
  expect(JSON.stringify(readPage(join(trial.dist, OLDER, 'index.html'), OLDER))).toBe(before.get('head'));
});
