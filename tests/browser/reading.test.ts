import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNUSUAL_BUILT } from '../site/build-once.ts';
import { UNUSUAL } from '../site/unusual.ts';
import { launchChromium } from './chromium.ts';
import { ARTICLE, newReader, sidewaysScroll } from './reader.ts';
import { type Served, serveFolder } from './serve-folder.ts';
import { setInShippedFace } from './shipped-face.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** How many characters a line of a paragraph of the body holds, on average, of the longest one. */
function charactersInLine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('.body p')];
    const longest = paragraphs.reduce((a, b) => (a.textContent.length > b.textContent.length ? a : b));
    const range = document.createRange();
    range.selectNodeContents(longest);
    const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return longest.textContent.length / tops.size;
  });
}

describe('a page with a word of three hundred letters, a hostile headline and other scripts', () => {
  const alerts: string[] = [];
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    served = await serveFolder(UNUSUAL_BUILT);
    page = await newReader(browser, { baseURL: served.origin, viewport: { width: 320, height: 640 } });
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
  });

  afterAll(async () => {
    await page.context().close();
    await served[Symbol.asyncDispose]();
  });

  test.each([
    '/',
    '/science/',
    '/culture/',
    '/2024/',
    '/2024/05/',
    '/2024/05/05/',
    ...UNUSUAL.map(({ address }) => address),
  ])('does not scroll sideways at 320 pixels: %s', async (path) => {
    await page.goto(path);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(alerts).toEqual([]);
  });
});

test.each([
  ['a phone', 360, 30, 60],
  ['a wide window', 1280, 45, 75],
])(
  'a story on %s is set large enough, in lines that are neither short nor long',
  async (_, width, least, most) => {
    const page = await newReader(browser, { viewport: { width, height: 740 } });
    await page.goto(ARTICLE);
    await setInShippedFace(page);
    const sizes = await page
      .locator('.body p, .key-points li')
      .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    const characters = await charactersInLine(page);
    expect(characters).toBeGreaterThanOrEqual(least);
    expect(characters).toBeLessThanOrEqual(most);
    await page.context().close();
  },
);

test('a headline on a phone’s front page is text that one can read without zooming', async () => {
  const page = await newReader(browser);
  await page.goto('/');
  const sizes = await page
    .locator('main article h2, main article h3, main .key-points li')
    .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  await page.context().close();
});

test('on a phone the key points stand between the headline and the story', async () => {
  const page = await newReader(browser);
  await page.goto(ARTICLE);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN;
  expect(await page.locator('.points').isVisible()).toBe(true);
  expect(await top('h1')).toBeLessThan(await top('.points'));
  expect(await top('.points')).toBeLessThan(await top('.body'));
  await page.context().close();
});
