import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAGE_TYPES } from './page-types.ts';
import { newsreaderIsHere, openSite, visit } from './site-in-browser.ts';

// Pictures for a person to look at. What is asserted is only that there is something to see.

const FOLDER = fileURLToPath(new URL('../../screenshots', import.meta.url));
const SHOWN = new Set(['front page', 'article', 'article with a table', 'section', 'day', 'year', 'search']);
const WIDTHS = [390, 1280];
const SCHEMES = ['light', 'dark'] as const;

const site = openSite();

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
});

/** The share of a picture that is not of its most frequent colour. */
function inked(page: Page, file: string): Promise<number> {
  return page.evaluate(async (base64) => {
    const picture = await createImageBitmap(
      new Blob([Uint8Array.fromBase64(base64)], { type: 'image/png' }),
      { resizeWidth: 200, resizeHeight: 400, resizeQuality: 'pixelated' },
    );
    const context = new OffscreenCanvas(200, 400).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, 200, 400).data.buffer);
    const most = Math.max(...[...Map.groupBy(pixels, (pixel) => pixel).values()].map((same) => same.length));
    return 1 - most / pixels.length;
  }, readFileSync(file).toString('base64'));
}

describe.each(PAGE_TYPES.filter(([type]) => SHOWN.has(type)))('%s', (type, path) => {
  test('is pictured on a phone and a wide window, light and dark', async () => {
    const device = await site.device();
    // On the second visit the paper’s face is at hand.
    await newsreaderIsHere(device, path);
    await using opened = await visit(device, path);
    const blank = await device.newPage();
    for (const width of WIDTHS) {
      await opened.page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      for (const colorScheme of SCHEMES) {
        await opened.page.emulateMedia({ colorScheme });
        const file = join(FOLDER, `${type.replaceAll(' ', '-')}-${width}-${colorScheme}.png`);
        await opened.page.screenshot({ path: file, fullPage: true });
        expect(statSync(file).size).toBeGreaterThan(10_000);
        expect(await inked(blank, file)).toBeGreaterThan(0.01);
      }
    }
    await device.close();
  });
});
