import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ARTICLE, HEADLINE, newReader } from './reader.ts';
import { openSite } from './site-in-browser.ts';

const site = openSite();

/** What happens while a page is opened and left alone until it asks for nothing more. */
async function openAndListen(page: Page, path: string) {
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return { requests, complaints };
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('an article opened from a link, %s', (_, javaScriptEnabled) => {
  test('is one document, from this host alone, and nothing goes wrong', async () => {
    await using reader = await newReader(site, { javaScriptEnabled });
    const { page } = reader;
    const { requests, complaints } = await openAndListen(page, ARTICLE);
    expect(complaints).toEqual([]);
    expect(requests.filter((request) => request.resourceType() === 'document')).toHaveLength(1);
    const hosts = new Set(requests.map((request) => new URL(request.url()).origin));
    expect([...hosts]).toEqual([new URL(site.url).origin]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('is whole and set as it should be when nothing but the document arrives', async () => {
    await using reader = await newReader(site, { javaScriptEnabled });
    const { page } = reader;
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'document' ? route.continue() : route.abort(),
    );
    await page.goto(ARTICLE);
    const headline = page.locator('h1');
    expect(await headline.innerText()).toBe(HEADLINE);
    const box = await headline.boundingBox();
    expect(box && box.y + box.height).toBeLessThan(740);
    expect(await page.locator('.points').isVisible()).toBe(true);
    expect(await page.locator('.body p').count()).toBe(13);
    const { rule, size } = await page.evaluate(() => ({
      rule: getComputedStyle(document.querySelector('.points')!).borderBlockEndWidth,
      size: parseFloat(getComputedStyle(document.querySelector('.body p')!).fontSize),
    }));
    expect(rule).toBe('2px');
    expect(size).toBeGreaterThan(16);
  });
});
