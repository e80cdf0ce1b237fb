import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, pageAt, readBuild } from './built-site.ts';
import { trialSite } from './build-site.ts';
import { ELSEWHERE, plainSettings } from './settings.ts';
import { storyFile } from './stories.ts';

// A site that had cards and a search, and now has `cards: false` and `search: false`: neither is there any more, and nothing
// speaks of either.

const trial = trialSite();
let earlier: string[];
let output: string;
let site: BuiltSite;
const read = (file: string) => readFileSync(join(trial.dist, file), 'utf8');

beforeAll(async () => {
  const picture = { width: 1600, height: 1000, channels: 3, background: 'teal' } as const;
  trial.write('content/images/quay.png', await sharp({ create: picture }).png().toBuffer());
  const [bare, pictured] = [storyFile(0, '2024-05-01'), storyFile(5, '2024-05-02')];
  trial.write(bare.path, bare.text);
  trial.write(pictured.path, pictured.text.replace('\n', '\nimage: /images/quay.png\nalt: A quay\n'));
  await trial.publish();
  earlier = readdirSync(trial.dist);
  trial.write('content/site.yaml', plainSettings());
  ({ output } = await trial.build(ELSEWHERE));
  site = readBuild(trial.dist, ELSEWHERE.SITE_URL, ELSEWHERE.BASE_PATH);
});

afterAll(() => trial[Symbol.dispose]());

test('is rendered whole, because the settings are others', () => {
  expect(earlier).toEqual(expect.arrayContaining(['cards', 'search']));
  expect(output).toMatch(/^Everything rendered \(code, settings or environment changed\): /m);
});

test('has no file of either, and no text that leads to one', () => {
  expect(site.files.filter((file) => /^(?:cards|search)\//.test(file))).toEqual([]);
  const told = site.files
    .filter((file) => /\.(?:html|xml|json|txt)$/.test(file))
    .filter((file) => /\/cards\/|\/search\/|SearchAction|rel="search"/.test(read(file)));
  expect(told).toEqual([]);
});

test('asks for no picture of an image service, which no static host has', () => {
  expect(site.pages.length).toBeGreaterThan(0);
  expect(site.pages.filter(({ html }) => html.includes('/_image')).map(({ address }) => address)).toEqual([]);
});

test('shows a story’s own picture, and none for a story without', () => {
  const own = 'https://preview.example/news/2024/05/02/report-5/picture-16x9.jpg';
  const pictured = pageAt(site, '/news/2024/05/02/report-5/').html;
  expect(pictured).toContain(`<meta property="og:image" content="${own}">`);
  expect(pictured).toContain('<meta property="og:image:height" content="675">');
  expect(pictured).toContain('<meta name="twitter:card" content="summary_large_image">');
  const bare = pageAt(site, '/news/2024/05/01/report-0/').html;
  expect(bare).not.toMatch(/og:image|twitter:image|"image":/);
  expect(bare).toContain('<meta name="twitter:card" content="summary">');
  expect(read('feed.xml').match(/<media:content/g)).toHaveLength(1);
  expect(read('feed.xml')).toMatch(
    new RegExp(`<media:content url="${own}" fileSize="\\d+" type="image/jpeg"`),
  );
  expect(read('atom.xml').match(/rel="enclosure"/g)).toHaveLength(1);
  const items = JSON.parse(read('feed.json')).items.map(({ image }: { image?: string }) => image);
  expect(items).toEqual([own, undefined]);
});
