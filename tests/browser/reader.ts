import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** One page of each kind that readers meet. */
export const PAGES: [string, string][] = [
  ['the front page', '/'],
  ['an article', '/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/'],
  ['an article with a table', '/2025/09/15/duplantis-clears-six-metres-thirty-in-tokyo/'],
  ['a day', '/2024/10/14/'],
  ['a month', '/2024/10/'],
  ['a year', '/2023/'],
  ['a section', '/world/'],
  ['a section’s month', '/business/2024/10/'],
  ['a topic', '/topics/united-states/'],
  ['an author', '/authors/world-desk/'],
  ['a standing page', '/about/'],
  ['a page that is not there', '/nowhere/'],
];

export const ARTICLE = '/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/';
export const HEADLINE = 'Kim Jong Un’s visit to Russia prolonged, fueling suspicions of arms deal';

export const PHONE = { width: 360, height: 740 };

/** A reader at the site: a window of their own, in which nothing is remembered from before. */
export async function newReader(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject('siteOrigin'), viewport: PHONE, ...options });
  return context.newPage();
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
