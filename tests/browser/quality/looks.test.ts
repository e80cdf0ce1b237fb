import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAGE_TYPES } from '../page-types.ts';
import { deviceWithNewsreader, openSite, openTab, type Tab } from '../site-in-browser.ts';

// Pictures for a person to look at. What is asserted is only that there is something to see.

const FOLDER = fileURLToPath(new URL('../../screenshots/chromium', import.meta.url));
const SHOWN = new Set([
  'front page',
  'article',
  'article with a table',
  'article with a photograph',
  'article with a map',
  'article with a chart',
  'section',
  'topic',
  'author',
  'day',
  'year',
  'search',
  'page for what is not found',
]);
const WIDTHS = [360, 390, 768, 1280, 1920];
const SCHEMES = ['light', 'dark'] as const;

const site = openSite();

let tab: Tab;

beforeAll(async () => {
  tab = await openTab(await deviceWithNewsreader(site));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
});

/** The share of a picture that is not of its most frequent colour. */
async function inked(picture: Buffer): Promise<number> {
  const { data } = await sharp(picture)
    .resize(200, 400, { fit: 'fill', kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const most = Math.max(...[...Map.groupBy(pixels, (pixel) => pixel).values()].map((same) => same.length));
  return 1 - most / pixels.length;
}

describe.each(PAGE_TYPES.filter(([type]) => SHOWN.has(type)))('%s', (type, path) => {
  test('is pictured on a phone and a wide window, light and dark', async () => {
    await tab.open(path);
    for (const width of WIDTHS) {
      await tab.page.setViewportSize({ width, height: width < 500 ? 780 : 900 });
      for (const colorScheme of SCHEMES) {
        await tab.page.emulateMedia({ colorScheme });
        const file = join(FOLDER, `${type.replaceAll(' ', '-')}-${width}-${colorScheme}.png`);
        const picture = await tab.page.screenshot({ path: file, fullPage: true });
        expect(picture.length).toBeGreaterThan(10_000);
        expect(await inked(picture)).toBeGreaterThan(0.01);
      }
    }
  });
});
