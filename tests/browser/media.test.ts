import { expect, test } from 'vitest';
import { luminances } from './luminance.ts';
import { ARTICLE, HEADLINE, newReader } from './reader.ts';
import { openSite } from './site-in-browser.ts';

const site = openSite();

test('a printed story has its headline, key points and every paragraph, dark on white', async () => {
  await using reader = await newReader(site, { colorScheme: 'light' });
  const { page } = reader;
  await page.goto(ARTICLE);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').innerText()).toBe(HEADLINE);
  expect(await page.locator('.points').isVisible()).toBe(true);
  for (const paragraph of await page.locator('.body p').all()) expect(await paragraph.isVisible()).toBe(true);
  const { text } = await luminances(page);
  expect(text).toBeLessThan(0.1);
});
