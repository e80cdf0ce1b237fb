import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { luminances } from './luminance.ts';
import { ARTICLE, HEADLINE, newReader } from './reader.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

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
