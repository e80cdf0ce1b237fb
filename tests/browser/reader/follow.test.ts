import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../axe-violations.ts';
import { openSite } from '../site-in-browser.ts';

const site = openSite();

const ADDRESS = 'https://morningproof.example/world/feed.xml';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const copyButton = (page: Page) => page.getByRole('button', { name: 'Copy the address: World, RSS' });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

test('a feed’s address is copied, and the page says so', async () => {
  await using opened = await site.visit('follow/', CLIPBOARD);
  await copyButton(opened.page).click();
  await said(opened.page, 'Address copied.');
  expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
  expect(opened.faults).toEqual([]);
});

test('where copying is refused, the page says that', async () => {
  await using opened = await site.visit('follow/', CLIPBOARD);
  await opened.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await copyButton(opened.page).click();
  await said(opened.page, 'The address could not be copied. It stands beside the button.');
  expect(await opened.page.getByRole('link', { name: ADDRESS, exact: true }).isVisible()).toBe(true);
});

test('without a script the address stands there alone, and is a link', async () => {
  await using opened = await site.tab({ javaScriptEnabled: false });
  const { page } = opened;
  await page.goto('follow/');
  expect(await page.getByRole('button').count()).toBe(0);
  const link = page.getByRole('link', { name: ADDRESS, exact: true });
  expect(new URL((await link.getAttribute('href'))!, page.url()).pathname).toBe('/world/feed.xml');
  await page.evaluate(() =>
    getSelection()!.selectAllChildren(document.querySelector('a[href="/world/feed.xml"]')!),
  );
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe(ADDRESS);
});

test.each([320, 1440])('at %d px each address stands beside its button', async (width) => {
  await using opened = await site.visit('follow/', { viewport: { width, height: 900 } });
  const rows = await opened.page.locator('.feeds li').evaluateAll((all) =>
    all.map((row) => {
      const [link, button] = ['a', 'button'].map((name) => row.querySelector(name)!.getBoundingClientRect());
      return {
        gap: button!.left - link!.right,
        rise: Math.abs(link!.top + link!.height / 2 - button!.top - button!.height / 2),
      };
    }),
  );
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(({ gap, rise }) => gap < 0 || gap > 400 || rise > 20)).toEqual([]);
});

test.each(['light', 'dark'] as const)('breaks no rule of axe in %s', async (colorScheme) => {
  await using opened = await site.visit('follow/', { colorScheme });
  expect(await axeViolations(opened.page)).toEqual([]);
});
