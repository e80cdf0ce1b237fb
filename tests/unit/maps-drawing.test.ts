import { gzipSync } from 'node:zlib';
import { parseXml } from '@rgrove/parse-xml';
import { renderAsync } from '@resvg/resvg-js';
import { describe, expect, it, test } from 'vitest';
import { createTextOutliner } from '../../src/drawing/outline-text.ts';
import { openMaps } from '../../src/maps/draw-map.ts';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';
import { draw, outliner, placesOf, ROOT } from './map-cases.ts';

const VLADIVOSTOK = 'Vostochny 51.88 128.33, Vladivostok 43.12 131.89';
const UKRAINE =
  'Kyiv 50.45 30.52, Kharkiv 49.99 36.23, Odesa 46.48 30.73, Dnipro 48.46 35.05, Donetsk 48.02 37.8, Zaporizhzhia 47.84 35.14, Lviv 49.84 24.03, Mariupol 47.1 37.54, Kherson 46.64 32.62, Bakhmut 48.6 38, Sevastopol 44.6 33.53, Chernihiv 51.5 31.3';
const ISLANDS =
  'Singapore 1.35 103.82, Jakarta -6.21 106.85, Manila 14.6 120.98, Zamboanga 6.91 122.07, Banda Aceh 5.55 95.32, Kota Kinabalu 5.98 116.07, Makassar -5.15 119.43, Bandar Seri Begawan 4.9 114.94, Jayapura -2.53 140.72, Balikpapan -1.24 116.85, Thiruvananthapuram 8.52 76.94, Ho Chi Minh City 10.82 106.63';
const FJORDS =
  'Bergen 60.39 5.32, Ålesund 62.47 6.15, Sogndalsfjøra 61.23 7.1, Flekkefjord 58.3 6.66, Trondheim 63.43 10.4';
const PATAGONIA = 'Punta Arenas -53.16 -70.92, Coyhaique -45.57 -72.07, Puerto Montt -41.47 -72.94';
const ARCTIC = 'Resolute 74.7 -94.83, Iqaluit 63.75 -68.52, Alert 82.5 -62.35, Cambridge Bay 69.12 -105.06';
const WORLD =
  'London 51.51 -0.13, New York 40.71 -74.01, Tokyo 35.68 139.69, São Paulo -23.55 -46.63, Cape Town -33.92 18.42, Petropavlovsk-Kamchatsky 53.02 158.65, Москва 55.76 37.62, القاهرة 30.04 31.24, 北京 39.9 116.4, Reykjavík 64.15 -21.94, Ushuaia -54.8 -68.3, Wellington -41.29 174.78';

test.each([
  ['one place', 'Suez 29.97 32.55', 'en'],
  ['two places', VLADIVOSTOK, 'de'],
  ['disputed borders', 'Kyiv 50.45 30.52, Simferopol 44.95 34.1', 'uk'],
  ['a world map', 'London 51.5 -0.13, Sydney -33.87 151.2', 'en'],
  ['Arabic', 'غزة 31.5 34.47, القدس 31.78 35.22', 'ar'],
  ['Chinese', '北京 39.9 116.4, 台北 25.03 121.57', 'zh-Hans'],
  ['letters that no font has', '서울 37.57 126.98, A<&"b 36 127', 'hi'],
])(
  'a map is one well-formed SVG without script, style attributes and references: %s',
  async (_, text, language) => {
    const svg = await draw(text, 360, 400, { language, colours: 'scheme' });
    expect(parseXml(svg).root).toMatchObject({
      name: 'svg',
      attributes: { viewBox: '0 0 360 400', width: '360', height: '400' },
    });
    expect(svg).not.toMatch(/<script|style=|href|url\(|@import|NaN|Infinity|undefined/);
    expect(svg.match(/<circle class="m-dot"/g)).toHaveLength(placesOf(text).length);
  },
);

test('names are outlines, and text only if no font has their letters', async () => {
  const svg = await draw('Seoul 37.57 126.98, 부산 35.18 129.08', 600, 420);
  expect(svg.match(/class="m-name"/g)).toHaveLength(1);
  expect(svg).toContain('>부산</text>');
  const chinese = await draw('北京 39.9 116.4', 600, 420);
  expect(chinese).not.toContain('<text');
  expect(chinese).toContain('class="m-name-bold"');
});

test('a map follows the colour scheme only if it should', async () => {
  const scheme = await draw('Suez 29.97 32.55', 360, 400, { colours: 'scheme' });
  const light = await draw('Suez 29.97 32.55', 360, 400);
  expect(scheme.includes('#dark:target{')).toBe(true);
  expect(scheme).toContain(DEFAULT_PALETTE.dark.sea);
  expect(light.includes(':target')).toBe(false);
  expect(light).not.toContain(DEFAULT_PALETTE.dark.sea);
});

test('a map has the colours of the site', async () => {
  const palette = {
    light: { ...DEFAULT_PALETTE.light, sea: '#abcdef' },
    dark: { ...DEFAULT_PALETTE.dark, land: '#012345' },
  };
  const svg = await draw('Suez 29.97 32.55', 360, 400, { colours: 'scheme', palette });
  expect(svg).toContain('.m-sea{fill:#abcdef}');
  expect(svg).toMatch(/#dark:target\{.*\.m-land\{fill:#012345;/);
});

test('disputed borders have a line of their own', async () => {
  expect(await draw('Kyiv 50.45 30.52, Simferopol 44.95 34.1', 900, 600)).toContain('class="m-disputed"');
  expect(await draw('Paris 48.86 2.35', 900, 600)).not.toContain('class="m-disputed"');
});

describe('a thumbnail', () => {
  it('has all dots and at most one name, without scale bar and globe', async () => {
    const svg = await draw(UKRAINE, 208, 139, { thumbnail: true });
    expect(svg.match(/class="m-dot"/g)).toHaveLength(12);
    expect(svg.match(/class="m-name"/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(svg).not.toMatch(/class="m-(bar|unit|frame)"/);
  });

  it('can be as small as a name, and then has none', async () => {
    const svg = await draw(VLADIVOSTOK, 64, 64, { thumbnail: true });
    expect(svg.match(/class="m-dot"/g)).toHaveLength(2);
    expect(svg).not.toContain('class="m-name"');
  });
});

test('a wide map has scale bar and globe, a world map neither', async () => {
  const local = await draw(VLADIVOSTOK, 900, 600);
  expect(local).toContain('class="m-bar"');
  expect(local).toContain('class="m-frame"');
  expect(await draw(WORLD, 900, 600)).not.toMatch(/class="m-(bar|frame)"/);
});

test.each([
  ['twelve names', UKRAINE],
  ['islands', ISLANDS],
  ['fjords', FJORDS],
  ['Patagonia', PATAGONIA],
  ['the Arctic', ARCTIC],
  ['the Aegean Sea', 'Αθήνα 37.98 23.73, Ρόδος 36.44 28.22, İzmir 38.42 27.14'],
  ['the world', WORLD],
])('a map takes at most 25 KB, compressed: %s', async (_, text) => {
  for (const [width, height] of [
    [360, 400],
    [900, 600],
  ] as const) {
    const svg = await draw(text, width, height, { colours: 'scheme' });
    expect(gzipSync(svg).length).toBeLessThanOrEqual(25 * 1024);
  }
});

test('the same places give the same bytes, whatever was drawn between', async () => {
  const first = await draw(VLADIVOSTOK, 600, 420);
  await draw(WORLD, 360, 400);
  const again = await openMaps(ROOT)(
    placesOf(VLADIVOSTOK),
    { width: 600, height: 420 },
    { colours: 'light', palette: DEFAULT_PALETTE, outliner: createTextOutliner(ROOT), language: 'en' },
  );
  expect(again).toBe(first);
});

test('a raster of a map has its names, without fonts of the machine', async () => {
  const svg = await draw('Suez 29.97 32.55', 360, 400);
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  const ink = Buffer.from(DEFAULT_PALETTE.light.ink.slice(1), 'hex');
  let found = 0;
  for (let at = 0; at < pixels.length; at += 4) if (pixels.subarray(at, at + 3).equals(ink)) found += 1;
  expect(found).toBeGreaterThan(20);
});

test('a map without places is refused', async () => {
  await expect(
    openMaps(ROOT)(
      [],
      { width: 360, height: 400 },
      { colours: 'light', palette: DEFAULT_PALETTE, outliner, language: 'en' },
    ),
  ).rejects.toThrow('at least one place');
});
