import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { ARTICLE, HEADLINE, newReader, PAGES } from './reader.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** The relative luminance, from 0 to 1, of the page's ground and of its text (WCAG 2.2). */
async function luminances(page: Page): Promise<{ ground: number; text: number }> {
  const [ground = [], text = []] = await page.evaluate(() => {
    const words = document.querySelector('main p, main h1')!;
    const colors = [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(words).color,
    ];
    return colors.map((color) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    });
  });
  return { ground: luminance(ground), text: luminance(text) };
}

function luminance(pixel: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(PAGES)('%s', (_, path) => {
  test('is light text on a dark ground for who prefers it dark, and the reverse for who does not', async () => {
    const page = await newReader(browser, { colorScheme: 'dark', javaScriptEnabled: false });
    await page.goto(path);
    const dark = await luminances(page);
    expect(dark.ground).toBeLessThan(0.03);
    expect((dark.text + 0.05) / (dark.ground + 0.05)).toBeGreaterThan(7);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await luminances(page);
    expect(light.ground).toBeGreaterThan(0.85);
    expect((light.ground + 0.05) / (light.text + 0.05)).toBeGreaterThan(7);
    await page.context().close();
  });

  test('prints without its navigation', async () => {
    const page = await newReader(browser);
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('nav, .skip, button')
      .evaluateAll((elements) =>
        elements.flatMap((element) =>
          element.checkVisibility() ? [element.className || element.tagName] : [],
        ),
      );
    expect(shown).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.context().close();
  });
});

test('a printed story has its headline, key points and every paragraph, dark on white', async () => {
  const page = await newReader(browser, { colorScheme: 'light' });
  await page.goto(ARTICLE);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').innerText()).toBe(HEADLINE);
  expect(await page.locator('.points').isVisible()).toBe(true);
  for (const paragraph of await page.locator('.body p').all()) expect(await paragraph.isVisible()).toBe(true);
  const { text } = await luminances(page);
  expect(text).toBeLessThan(0.1);
  await page.context().close();
});
