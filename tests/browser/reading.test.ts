import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { UNUSUAL_BUILT } from '../site/build-once.ts';
import { UNUSUAL } from '../site/unusual.ts';
import { ARTICLE, newReader } from './reader.ts';
import { setInShippedFace } from './shipped-face.ts';
import { openSite, sidewaysScroll } from './site-in-browser.ts';

const site = openSite();
const unusual = openSite(UNUSUAL_BUILT);

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
  let page: Page;

  beforeAll(async () => {
    ({ page } = await newReader(unusual, { viewport: { width: 320, height: 640 } }));
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
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
    await using reader = await newReader(site, { viewport: { width, height: 740 } });
    const { page } = reader;
    await page.goto(ARTICLE);
    await setInShippedFace(page);
    const sizes = await page
      .locator('.body p, .key-points li')
      .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    const characters = await charactersInLine(page);
    expect(characters).toBeGreaterThanOrEqual(least);
    expect(characters).toBeLessThanOrEqual(most);
  },
);

test('a headline on a phone’s front page is text that one can read without zooming', async () => {
  await using reader = await newReader(site);
  const { page } = reader;
  await page.goto('/');
  const sizes = await page
    .locator('main article h2, main article h3, main .key-points li')
    .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});

test('on a phone the key points stand between the headline and the story', async () => {
  await using reader = await newReader(site);
  const { page } = reader;
  await page.goto(ARTICLE);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN;
  expect(await page.locator('.points').isVisible()).toBe(true);
  expect(await top('h1')).toBeLessThan(await top('.points'));
  expect(await top('.points')).toBeLessThan(await top('.body'));
});
