import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { AXE, AXE_TAGS, runAxe } from './axe.ts';
import { openSite, sidewaysScroll } from './site-in-browser.ts';

const site = openSite();

const FEEDS = ['feed.xml', 'atom.xml', 'world/feed.xml'];

// As it has no scripts, these tests need not wait for them.
async function open(page: Page, feed: string): Promise<void> {
  const response = await page.goto(feed, { waitUntil: 'load' });
  expect(response?.headers()['content-type']).toBe('application/xml; charset=utf-8');
}

/** The elements in sight that have a text of their own. */
const shownNames = (page: Page) =>
  page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('*')]
        .filter((element) => element.checkVisibility())
        .filter(({ childNodes }) =>
          [...childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim()),
        )
        .map(
          ({ namespaceURI, localName }) =>
            `${namespaceURI?.endsWith('/xhtml') ? '' : 'not XHTML: '}${localName}`,
        ),
    ),
  ]);

test.each(FEEDS)(
  'the feed /%s shows the name of the paper and its stories, and nothing raw',
  async (feed) => {
    await using opened = await site.tab({ viewport: { width: 1280, height: 800 } });
    const { page } = opened;
    await open(page, feed);
    expect((await shownNames(page)).toSorted()).toEqual(
      ['a', ...(feed.includes('/') ? [] : ['b']), 'h1', 'p', 'span'].toSorted(),
    );
    expect(await page.title()).toMatch(/^The Morning Proof/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(10);
    expect(opened.faults).toEqual([]);
  },
);

test('a headline in a feed leads to its story, and the name to the front page', async () => {
  await using opened = await site.tab({ javaScriptEnabled: false });
  const { page } = opened;
  await open(page, 'feed.xml');
  const link = page.getByRole('heading', { level: 2 }).getByRole('link').first();
  const headline = await link.textContent();
  await link.click();
  await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/);
  expect(await page.locator('.article h1').textContent()).toContain(headline);
  await page.goBack();
  await page.getByRole('link', { name: 'The Morning Proof', exact: true }).click();
  await page.waitForURL(site.url);
});

test.each(['light', 'dark'] as const)('a feed has the colours of the pages, %s', async (colorScheme) => {
  await using opened = await site.tab({ colorScheme });
  const { page } = opened;
  const colours = () =>
    page.evaluate(() => {
      const { backgroundColor, colorScheme: scheme } = getComputedStyle(document.documentElement);
      return [backgroundColor, scheme, getComputedStyle(document.querySelector('h1')!).color];
    });
  await opened.open('follow/');
  const ofPages = await colours();
  await open(page, 'atom.xml');
  expect(await colours()).toEqual(ofPages);
});

test('a feed is as wide as a phone, and breaks no rule of axe', async () => {
  await using opened = await site.tab({
    viewport: { width: 320, height: 800 },
    isMobile: true,
    hasTouch: true,
  });
  const { page } = opened;
  await open(page, 'feed.xml');
  expect(await page.evaluate(() => innerWidth)).toBe(320);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.evaluate(AXE);
  const { passed, violations } = await page.evaluate(runAxe, AXE_TAGS);
  expect(violations).toEqual([]);
  expect(passed).toBeGreaterThan(3);
});
