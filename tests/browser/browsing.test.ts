import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTICLE, HEADLINE, newReader } from './reader.ts';
import { openSite, type Tab } from './site-in-browser.ts';

let reader: Tab;
let page: Page;

const site = openSite();

const heading = () => page.locator('h1').innerText();

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a reader %s', (_, javaScriptEnabled) => {
  beforeEach(async () => {
    reader = await newReader(site, { javaScriptEnabled });
    ({ page } = reader);
  });

  afterEach(() => reader[Symbol.asyncDispose]());

  test('goes from the front page to its first story and back', async () => {
    await page.goto('/');
    const front = await heading();
    const lead = page.locator('main article a').first();
    const headline = await lead.innerText();
    await lead.click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/);
    expect(await heading()).toBe(headline);
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/');
    expect(await heading()).toBe(front);
  });

  test('goes on by section to a story, and from there to all of its day', async () => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Science' }).click();
    await page.waitForURL('**/science/');
    expect(await heading()).toBe('Science');
    const story = page.locator('main article a').first();
    const headline = await story.innerText();
    await story.click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/);
    expect(await heading()).toBe(headline);
    await page.locator('main').getByRole('link', { name: 'All stories of' }).click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\/$/);
    expect(await page.locator('main').innerText()).toContain(headline);
  });

  test('goes back in time from a story to the one before it, and by year and month from the front page', async () => {
    await page.goto(ARTICLE);
    const before = page.locator('a[rel="prev"]');
    const text = await before.innerText();
    await before.click();
    await page.waitForURL(/\/2023\/08\/24\//);
    expect(text).toContain(await heading());
    await page.goto('/');
    await page.getByRole('navigation', { name: 'The archive' }).getByRole('link', { name: '2023' }).click();
    await page.waitForURL('**/2023/');
    await page.getByRole('heading', { name: 'September' }).getByRole('link').click();
    await page.waitForURL(/\/\d{4}\/09\/$/);
    expect(await heading()).toContain('September');
  });

  test('unfolds the key points of a story on the front page', async () => {
    await page.goto('/');
    const story = page.locator('main article', { has: page.locator('summary') }).first();
    const points = story.locator('.key-points');
    expect(await points.isVisible()).toBe(false);
    await story.locator('summary').click();
    expect(await points.isVisible()).toBe(true);
    expect(await points.locator('li').count()).toBeGreaterThan(0);
  });

  test('finds a way on from an address that is not there', async () => {
    const response = await page.goto('/2023/09/14/no-such-story/');
    expect(response?.status()).toBe(404);
    await page.locator('main').getByRole('link', { name: 'front page' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    expect(await page.locator('main article').count()).toBeGreaterThan(0);
  });

  test('sees an article’s headline, key points and story', async () => {
    await page.goto(ARTICLE);
    expect(await heading()).toBe(HEADLINE);
    const points = page.locator('.points');
    expect(await points.isVisible()).toBe(true);
    expect(await points.innerText()).toContain('US warns of potential UN Security Council violations.');
    expect(await page.locator('.body p').count()).toBe(13);
  });
});
