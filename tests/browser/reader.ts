import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

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
