import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { IS_LONG } from '../../long.ts';
import { axeViolations } from '../axe-violations.ts';
import { LONG_STORY, PAGE_TYPES, SEED } from '../page-types.ts';
import { openSite, type Tab, visit } from '../site-in-browser.ts';

type Look = readonly [width: number, colorScheme: 'light' | 'dark'];
const ALL_LOOKS = [320, 390, 1280].flatMap((width): Look[] => [
  [width, 'light'],
  [width, 'dark'],
]);
// In a short run by turns: the narrowest and the widest show what depends on width, light and dark what depends on colour.
const TURNS: readonly Look[] = [
  [320, 'dark'],
  [1280, 'light'],
];
let turn = 0;

const site = openSite();
let tab: Tab;

beforeAll(async () => {
  tab = await site.tab();
});

async function violationsInAllLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, colorScheme] of IS_LONG ? ALL_LOOKS : [TURNS[turn++ % 2]!]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeViolations(page)).map((line) => `${width} px, ${colorScheme}: ${line}`));
  }
  return found;
}

describe.each(PAGE_TYPES)('%s', (_, path) => {
  test('breaks no rule of axe in any look', async () => {
    await tab.open(path);
    expect(await violationsInAllLooks(tab.page)).toEqual([]);
  });
});

describe('what a reader opens', () => {
  test('the appearance, the keys and the search’s results break no rule', async () => {
    await using front = await site.visit('');
    await front.page.getByRole('button', { name: 'Appearance' }).click();
    expect(await front.page.getByRole('dialog', { name: 'Appearance' }).isVisible()).toBe(true);
    expect(await violationsInAllLooks(front.page)).toEqual([]);
    await front.page.keyboard.press('Escape');
    await front.page.getByRole('button', { name: 'Keys' }).click();
    expect(await front.page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
    expect(await violationsInAllLooks(front.page)).toEqual([]);

    await using search = await site.visit('search/?q=nobel');
    await search.page.getByRole('link', { name: /Nobel/ }).first().waitFor();
    expect(await violationsInAllLooks(search.page)).toEqual([]);
  });

  test('an article with its share links, a quotation and a word at its foot breaks no rule', async () => {
    await using opened = await site.visit(SEED);
    await opened.page.locator('details.share summary').click();
    await opened.page.getByRole('button', { name: 'Copy link' }).click();
    await opened.page.getByRole('status').filter({ hasText: /\w/ }).waitFor();
    await opened.page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.body p')!));
    await opened.page.getByRole('button', { name: 'Share quote' }).waitFor();
    expect(await violationsInAllLooks(opened.page)).toEqual([]);
  });

  test('the offer to read on breaks no rule', async () => {
    const device = await site.device({ viewport: { width: 390, height: 600 } });
    await device.addInitScript((path) => {
      localStorage.setItem('positions', JSON.stringify([[`/${path}`, 5]]));
    }, LONG_STORY);
    await using opened = await visit(device, LONG_STORY);
    await opened.page.getByRole('button', { name: 'Go on where you left off' }).waitFor();
    expect(await violationsInAllLooks(opened.page)).toEqual([]);
  });

  test('lists with all key points unfolded break no rule', async () => {
    await using opened = await site.visit('world/');
    await opened.page.getByRole('button', { name: 'All key points' }).click();
    expect(await violationsInAllLooks(opened.page)).toEqual([]);
  });
});
