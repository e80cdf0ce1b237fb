import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite, readerStarted } from '../site-in-browser.ts';

const site = openSite();

const told = (page: Page, words: string | RegExp) =>
  page.locator('form.search').getByRole('status').filter({ hasText: words }).waitFor();
const found = (page: Page) => page.locator('form.search li a').allTextContents();

test('words of headlines and topics find stories, the newest first, in any case and with or without accents', async () => {
  await using opened = await site.visit('search/');
  const { page } = opened;
  const field = page.getByRole('searchbox', { name: 'Words of the headline or topic' });
  const ask = async (words: string, says: string, first: RegExp) => {
    await field.fill(words);
    await expect.poll(() => found(page)).toContainEqual(expect.stringMatching(first));
    await told(page, says);
  };
  await ask('NÓBEL', 'stories with these words.', /Nobel/);
  expect((await found(page)).length).toBeGreaterThan(1);
  await ask('nobel physics', 'One story with these words.', /Physics/);
  expect(await found(page)).toHaveLength(1);
  await ask('turkiye', 'One story with these words.', /Türkiye/);
  await ask('moon', 'stories with these words.', /Moon/i);
  const days = await page
    .locator('form.search time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
  const times = days.map((day) => Date.parse(day));
  expect(times).toEqual(times.toSorted((one, other) => other - one));
  await page.locator('form.search li a').first().click();
  await page.waitForURL(/\/20\d\d\//);
  expect(opened.faults).toEqual([]);
});

test('an address with words searches for them, and Enter searches at once', async () => {
  await using opened = await site.visit('search/?q=kim');
  await told(opened.page, /stories with these words/);
  expect(await opened.page.getByRole('searchbox').inputValue()).toBe('kim');
  expect((await found(opened.page)).every((headline) => /kim/i.test(headline))).toBe(true);
  await opened.page.getByRole('searchbox').fill('beatles');
  await opened.page.keyboard.press('Enter');
  await told(opened.page, 'One story');
  expect(new URL(opened.page.url()).pathname).toBe('/search/');
});

test('a headline in another language than the paper’s says so, with its direction', async () => {
  await using tab = await site.tab();
  const { page } = tab;
  await page.route('**/search/*.json', (route) =>
    route.fulfill({
      json: [
        ['/2025/01/02/library/', 'افتتاح المكتبة', '2025-01-02', 'Books', 'ar', 'rtl'],
        ['/2025/01/01/books/', 'A library of books', '2025-01-01', 'Books'],
      ],
    }),
  );
  await page.goto('search/?q=books');
  await told(page, 'stories with these words.');
  const voices = await page
    .locator('form.search li a')
    .evaluateAll((links) =>
      links.slice(0, 2).map((link) => [link.getAttribute('lang'), link.getAttribute('dir')]),
    );
  expect(voices).toEqual([
    ['ar', 'rtl'],
    [null, null],
  ]);
});

test('no story is an answer too, and an empty field asks nothing', async () => {
  await using opened = await site.visit('search/');
  await opened.page.getByRole('searchbox').fill('zyzzyva');
  await told(opened.page, 'No stories with these words.');
  expect(await found(opened.page)).toEqual([]);
  await opened.page.getByRole('searchbox').fill('   ');
  await opened.page.waitForTimeout(300);
  expect(await opened.page.locator('form.search').getByRole('status').textContent()).toBe('');
});

test('an index that does not come is told of, and asked for again', async () => {
  await using tab = await site.tab();
  const { page } = tab;
  await page.goto('search/');
  await readerStarted(page);
  await page.route('**/search/*.json', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.getByRole('searchbox').fill('kim');
  await told(page, /The index of \d{4} could not be loaded/);
  await page.unroute('**/search/*.json');
  await page.keyboard.press('Enter');
  await told(page, /stories with these words/);
  expect((await found(page)).length).toBeGreaterThan(0);
});

test('a late failure for older words does not speak over newer ones', async () => {
  await using tab = await site.tab();
  const { page } = tab;
  await page.goto('search/');
  await readerStarted(page);
  let asked = 0;
  await page.route('**/search/2025.json', async (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    await new Promise((resolve) => setTimeout(resolve, 700));
    return route.fulfill({ status: 500, body: 'no' });
  });
  const field = page.getByRole('searchbox');
  await field.fill('kim');
  await expect.poll(() => asked).toBe(1);
  await field.fill('');
  await page.waitForTimeout(900);
  expect(await page.locator('form.search').getByRole('status').textContent()).toBe('');
});
