import type { NewsArticle } from 'schema-dts';
import { describe, expect, test } from 'vitest';
import type { Story } from '../../src/archive/story.ts';
import { absoluteUrl } from '../../src/urls/absolute-url.ts';
import { authorCredits } from '../../src/outputs/credits.ts';
import { drawFavicon, drawIcon } from '../../src/outputs/images/draw-icon.ts';
import { jsonLd } from '../../src/outputs/metadata/json-script.ts';
import { openGraph } from '../../src/outputs/metadata/open-graph.ts';
import { organization } from '../../src/outputs/metadata/publisher.ts';
import { newsArticle, structuredData } from '../../src/outputs/metadata/structured-data.ts';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { siteOf, storyOf } from './outputs-site.ts';

const site = siteOf();

test('an address is absolute, under the folder, and encoded once', () => {
  expect(absoluteUrl(site, '/topics/日本/')).toBe('https://proof.example/news/topics/%E6%97%A5%E6%9C%AC/');
  expect(absoluteUrl(site, '/images/a%20b.png')).toBe('https://proof.example/news/images/a%20b.png');
});

test('structured data holds no `<`, and reads back as it was', () => {
  const headline = '</script><script>alert(1)</script><!-- ]]>';
  const text = jsonLd([{ '@type': 'NewsArticle', headline }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)['@graph'][0].headline).toBe(headline);
});

function page(told: Partial<Story>) {
  const story = storyOf(told);
  return { title: story.headline, description: 'd', path: story.path, story, section: story.section };
}

function tag(name: string, told: Partial<Story>) {
  return openGraph(site, page(told)).flatMap((meta) =>
    'property' in meta && meta.property === name ? meta.content : [],
  );
}

const PHOTO = { file: 'content/quay.jpg', digest: 'a', width: 900, height: 600, megabytes: 1, alt: 'A quay' };

function images(told: Partial<Story> = {}) {
  return newsArticle(site, storyOf(told), '').image;
}

function kinds(byline: string) {
  return authorCredits(site, storyOf({ byline })).map(({ kind }) => kind);
}

describe('a story', () => {
  test.each([
    [undefined, 'en_GB'],
    ['de', 'de_DE'],
    ['pt-BR', 'pt_BR'],
    ['zh-Hant', 'zh_TW'],
  ])('in %s is of the locale %s', (language, locale) => {
    expect(tag('og:locale', { language })).toEqual([locale]);
  });

  test('gives its authors’ pages, of a name without letters too', () => {
    expect(tag('article:author', { byline: 'Jane Roe; ☃' })).toEqual([
      'https://proof.example/news/authors/jane-roe/',
      'https://proof.example/news/authors/u2603/',
    ]);
  });

  test('has its own picture in three shapes, and else its card', () => {
    const address = 'https://proof.example/news/2023/07/14/storm-breaks-quay';
    const photo = { ...PHOTO, caption: 'The quay.', credit: 'Jane Roe', copyright: '© Wire' };
    expect(images({ photo })).toEqual(
      // Of an original of 900 × 600, each as large as it can be.
      [
        ['1x1', '600', '600'],
        ['4x3', '800', '600'],
        ['16x9', '900', '506'],
      ].map(([shape, width, height]) => ({
        '@type': 'ImageObject',
        url: `${address}/picture-${shape}.jpg`,
        width,
        height,
        caption: 'The quay.',
        creditText: 'Jane Roe',
        copyrightNotice: '© Wire',
      })),
    );
    expect(images()).toEqual([expect.stringMatching(/\/news\/cards\/.*\.png$/)]);
  });

  test('is told by its picture: a photograph, else a map, else a chart', () => {
    const map = [{ name: 'Leith', latitude: 55.98, longitude: -3.17 }];
    expect(images({ map, caption: 'Where it broke.' })).toMatchObject([
      { caption: 'Where it broke.', creditText: 'The Proof' },
      {},
      {},
    ]);
    expect(images({ map })).toMatchObject([{ caption: 'Map: Leith' }, {}, {}]);
    expect(images({ map, photo: PHOTO })).toMatchObject([{ caption: 'A quay' }, {}, {}]);
    expect(tag('og:image:alt', { photo: PHOTO })).toEqual(['A storm breaks the quay']);
    expect(tag('og:image:type', { photo: PHOTO })).toEqual(['image/jpeg']);
    expect(tag('og:image:type', {})).toEqual(['image/png']);
  });

  test('shows its picture in previews where the site has no cards', () => {
    const meta = openGraph(siteOf({ cards: false }), page({ photo: PHOTO }));
    const told = meta.flatMap((one) =>
      'property' in one && one.property.startsWith('og:image') ? one.content : [],
    );
    expect(told).toEqual([
      'https://proof.example/news/2023/07/14/storm-breaks-quay/picture-16x9.jpg',
      '900',
      '506',
      'image/jpeg',
      'A quay',
    ]);
  });

  test('says its correction, its dateline and its language', () => {
    const story = storyOf({ correction: 'It was Monday.', dateline: 'LEITH', language: 'gd' });
    expect(newsArticle(site, story, 'd') satisfies NewsArticle).toMatchObject({
      correction: { '@type': 'CorrectionComment', text: 'It was Monday.' },
      dateline: 'LEITH',
      inLanguage: 'gd',
    });
  });

  test('knows a desk from a person', () => {
    expect(kinds('World desk, Jane Roe and Desk Miller')).toEqual(['Organization', 'Person', 'Person']);
  });

  test('stands in no structured data but its own', () => {
    const types = structuredData(site, page({})).map(
      (thing) => typeof thing === 'object' && '@type' in thing && thing['@type'],
    );
    expect(types).toEqual(['NewsArticle', 'BreadcrumbList']);
  });
});

test('the publication names the policies it has a page for, and no other', () => {
  const told = organization(
    siteOf({ policies: { ethics: '/ethics/', ownership: 'https://owner.example/' }, logo: '/images/l.png' }),
  );
  expect(told).toMatchObject({
    ethicsPolicy: 'https://proof.example/news/ethics/',
    ownershipFundingInfo: 'https://owner.example/',
    logo: { url: 'https://proof.example/news/images/l.png' },
  });
  expect(Object.keys(told).filter((name) => /Policy|Info|Principles/.test(name))).toHaveLength(2);
});

describe('an icon', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="20" fill="#123456"/>' +
    '<rect width="10" height="64" y="32" fill="#fff"/></svg>';
  const pixels = (name: Parameters<typeof drawIcon>[1]) => {
    const png = Buffer.from(drawIcon(svg, name)).toString('base64');
    const side = name === 'icon-180' ? 180 : 512;
    const framed = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><image width="${side}" height="${side}" href="data:image/png;base64,${png}"/></svg>`;
    const drawn = new Resvg(framed).render();
    return (x: number, y: number) => [...drawn.pixels.subarray((y * side + x) * 4, (y * side + x) * 4 + 4)];
  };

  test('for what asks for `favicon.ico` is an ICO file of PNGs in three sizes', async () => {
    const ico = Buffer.from(drawFavicon(svg));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
    for (const [index, side] of [16, 32, 48].entries()) {
      const entry = 6 + 16 * index;
      expect([ico[entry], ico[entry + 1]]).toEqual([side, side]);
      const at = ico.readUInt32LE(entry + 12);
      const picture = sharp(ico.subarray(at, at + ico.readUInt32LE(entry + 8)));
      expect(await picture.metadata()).toMatchObject({ format: 'png', width: side, height: side });
    }
  });

  test('has no clear corner', () => {
    expect(pixels('icon-180')(0, 0)).toEqual([0x12, 0x34, 0x56, 255]);
  });

  test('that may be cut has its mark in the middle four fifths', () => {
    const whole = pixels('icon-512');
    const cut = pixels('icon-maskable-512');
    expect(whole(10, 400)).toEqual([255, 255, 255, 255]);
    expect(cut(10, 400)).toEqual([0x12, 0x34, 0x56, 255]);
    expect(cut(70, 400)).toEqual([255, 255, 255, 255]);
  });
});
