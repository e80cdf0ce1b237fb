import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from '../../../src/publish/preview.ts';
import { BUILT } from '../../site/build-once.ts';
import { launchChromium } from '../chromium.ts';

/** The built site, served as `npm run preview` serves it, and one browser, for all tests of a file. */
export interface SiteInBrowser {
  /** with a final slash */
  readonly url: string;
  readonly browser: Browser;
  /** a reader's device, with a storage and a cache of its own; closed after the file */
  device(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** A page that was opened, and everything that went wrong on it so far. */
export interface Visit extends AsyncDisposable {
  page: Page;
  /** console errors, exceptions, breaches of the content policy, requests to another host */
  faults: string[];
}

/** Opens the site before the tests of a file, and closes it after them. */
export function openSite(): SiteInBrowser {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(BUILT, { base: '', port: 0 }), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get url() {
      return served.url;
    },
    get browser() {
      return browser;
    },
    device: (options) => browser.newContext({ baseURL: served.url, ...options }),
  };
}

/**
 * Opens a page in a new tab, and waits until the reader's scripts have started.
 *
 * @param path from the site's root, without a first slash
 * @throws where the site has no such page: a test must not pass on the page for what is not found
 */
export async function visit(device: BrowserContext, path: string): Promise<Visit> {
  const page = await device.newPage();
  const faults: string[] = [];
  const isMissing = path === NOT_FOUND;
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const own = isMissing && message.location().url.endsWith(path);
    if (message.type() === 'error' && !own) faults.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== 'localhost') faults.push(`request to ${request.url()}`);
  });
  const response = await page.goto(path, { waitUntil: 'load' });
  const status = response?.status();
  if (status !== (isMissing ? 404 : 200)) throw new Error(`${path} was answered with ${status}`);
  await readerStarted(page);
  return { page, faults, [Symbol.asyncDispose]: () => page.close() };
}

/** Waits until the reader's scripts have started: the last but one of them leaves a mark in the page. */
export async function readerStarted(page: Page): Promise<void> {
  await page.locator('script[type=speculationrules]').waitFor({ state: 'attached' });
}

/** Waits until a device has fetched the paper's face, which it does after its first visit. */
export async function newsreaderIsHere(device: BrowserContext, path: string): Promise<void> {
  await using opened = await visit(device, path);
  await opened.page.waitForFunction(() => localStorage.getItem('newsreader') === 'true');
}

/** An address without a page. */
export const NOT_FOUND = 'no/such/page/';
