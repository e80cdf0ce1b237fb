import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, readerStarted, visit } from '../site-in-browser.ts';

const site = openSite();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const headlines = (page: Page) =>
  page.locator('.story .headline a').evaluateAll((links) => links.map((link) => link.textContent.trim()));

test('j and k go from story to story, from where one is', async () => {
  await using opened = await site.visit('world/', { viewport: { width: 1280, height: 600 } });
  const { page } = opened;
  const [first, second, third] = await headlines(page);
  const press = async (key: string) => {
    await page.keyboard.press(key);
    return focused(page);
  };
  expect([await press('j'), await press('j'), await press('j')]).toEqual([first, second, third]);
  expect([await press('k'), await press('k'), await press('k')]).toEqual([second, first, first]);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page
    .locator('.story')
    .nth(4)
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  expect(await press('j')).toBe((await headlines(page))[4]);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const inView = await page
    .locator('.story .headline a')
    .evaluateAll((links) => links.findIndex((link) => link.getBoundingClientRect().bottom > 0));
  const before = (await headlines(page)).at(inView - 1);
  expect(await press('k')).toBe(before);
  await press('j');
  expect(opened.faults).toEqual([]);
});

test('past the last story, j stays and k goes to the last', async () => {
  await using opened = await site.visit('2023/08/24/', { viewport: { width: 1280, height: 300 } });
  const { page } = opened;
  const all = await headlines(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const above = await page
    .locator('.story .headline a')
    .evaluateAll((links) => links.every((link) => link.getBoundingClientRect().bottom <= 0));
  expect(above).toBe(true);
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.keyboard.press('k');
  expect(await focused(page)).toBe(all.at(-1));
});

test('/ leads to the search, and there into its field', async () => {
  await using opened = await site.visit('');
  const { page } = opened;
  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
  await readerStarted(page);
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe('');
  await page.keyboard.type('j/k?');
  expect(await field.inputValue()).toBe('j/k?');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('? shows the keys, and a button shows them too', async () => {
  await using opened = await site.visit('');
  const { page } = opened;
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  expect(await dialog.locator('kbd').allTextContents()).toEqual(['j', 'k', '/', '?']);
  await page.keyboard.press('?');
  await page.keyboard.press('j');
  expect(await page.getByRole('dialog').count()).toBe(1);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Keys' }).press('Enter');
  await dialog.waitFor();
  expect(opened.faults).toEqual([]);
});

describe('never over the browser’s own', () => {
  test.each(['Control', 'Meta', 'Alt'])('%s with a key is left alone', async (modifier) => {
    await using opened = await site.visit('world/');
    const { page } = opened;
    await page.evaluate(() => {
      const taken: string[] = [];
      Object.assign(window, { taken });
      addEventListener('keydown', (event) => event.defaultPrevented && taken.push(event.key));
    });
    for (const key of ['j', 'k', '/']) {
      await page.locator('body').dispatchEvent('keydown', {
        key,
        ctrlKey: modifier === 'Control',
        metaKey: modifier === 'Meta',
        altKey: modifier === 'Alt',
        bubbles: true,
        cancelable: true,
      });
    }
    expect(await page.evaluate(() => (window as unknown as { taken: string[] }).taken)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('j');
    expect(await page.evaluate(() => (window as unknown as { taken: string[] }).taken)).toEqual(['j']);
  });
});

test('they can be switched off, which is kept, and on again', async () => {
  const device = await site.device();
  {
    await using opened = await visit(device, 'world/');
    await opened.page.keyboard.press('?');
    await opened.page.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
    await opened.page.keyboard.press('Escape');
    await opened.page.keyboard.press('j');
    expect(await opened.page.evaluate(() => document.activeElement?.closest('.story'))).toBeNull();
  }
  await using again = await visit(device, 'world/');
  const { page } = again;
  await page.keyboard.press('?');
  await page.keyboard.press('j');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('checkbox', { name: 'Use these keys' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  expect(await headlines(page)).toContain(await focused(page));
});
