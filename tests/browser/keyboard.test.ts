import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTICLE, newReader } from './reader.ts';
import { openSite, type Tab } from './site-in-browser.ts';

let reader: Tab;
let page: Page;

const site = openSite();

/** What has the focus: what it is called, where it stands, and how its focus is shown. */
function focused() {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, right } = element.getBoundingClientRect();
    return {
      id: element.id,
      name: element.textContent.trim().replace(/\s+/g, ' '),
      inStrip: element.closest('.sections') !== null,
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      left,
      right,
    };
  });
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a reader at the keyboard, %s', (_, javaScriptEnabled) => {
  beforeEach(async () => {
    reader = await newReader(site, { javaScriptEnabled, viewport: { width: 320, height: 640 } });
    ({ page } = reader);
    await page.goto(ARTICLE);
  });

  afterEach(() => reader[Symbol.asyncDispose]());

  test('comes to the skip link first, and sees it', async () => {
    await page.keyboard.press('Tab');
    const { name, left, right } = await focused();
    expect(name).toMatch(/^Skip/);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
  });

  test('skips to the text, and goes on from there', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
  });

  test('reaches every section, each in sight and marked while it has the focus', async () => {
    const sections = await page.locator('.sections a').allInnerTexts();
    const reached: string[] = [];
    for (let step = 0; step < 20 && reached.length < sections.length; step += 1) {
      await page.keyboard.press('Tab');
      const { name, inStrip, left, right, outline } = await focused();
      if (!inStrip) continue;
      reached.push(name);
      expect([name, left >= 0, right <= 320, outline >= 2]).toEqual([name, true, true, true]);
    }
    expect(reached).toEqual(sections.map((section) => section.trim()));
  });

  test('sees what has the focus, wherever it is on the page', async () => {
    const seen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const { name, outline } = await focused();
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      seen.add(name);
      expect([name, outline >= 2]).toEqual([name, true]);
    }
    expect(seen.size).toBeGreaterThan(8);
  });
});
