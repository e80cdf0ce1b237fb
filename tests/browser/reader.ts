import type { BrowserContextOptions } from 'playwright-core';
import type { SiteInBrowser, Tab } from './site-in-browser.ts';

export const ARTICLE = '/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/';
export const HEADLINE = 'Kim Jong Un’s visit to Russia prolonged, fueling suspicions of arms deal';

/** A reader at a site: on a phone, on which nothing is remembered from before. */
export function newReader(site: SiteInBrowser, options: BrowserContextOptions = {}): Promise<Tab> {
  return site.tab({ viewport: { width: 360, height: 740 }, ...options });
}
