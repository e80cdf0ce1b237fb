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

/**
 * A tab in which pages are opened one after another: a tab for each page costs the browser three times the work. Closed
 * with its device, or by itself.
 */
export interface Tab extends AsyncDisposable {
  page: Page;
  /**
   * what went wrong since the page was opened: console errors and warnings, exceptions, breaches of the content policy,
   * failed requests, and those to another host
   */
  faults: string[];
  /**
   * Opens a page, and waits until the reader's scripts have started.
   *
   * @param path from the site's root, without a first slash
   * @throws where the site has no such page: a test must not pass on the page for what is not found
   */
  open(path: string): Promise<void>;
  /** Leaves the page, and takes all that is kept of the site, so that the next visit is as the first. */
  forget(): Promise<void>;
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

/** Opens a tab, without a page as yet. */
export async function openTab(device: BrowserContext): Promise<Tab> {
  const page = await device.newPage();
  const faults: string[] = [];
  let isMissing = false;
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const own = isMissing && message.location().url.endsWith(NOT_FOUND);
    if (['error', 'warning'].includes(message.type()) && !own) faults.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== 'localhost') faults.push(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends what it still asked for.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()} failed: ${reason}`);
  });
  return {
    page,
    faults,
    async open(path) {
      isMissing = path === NOT_FOUND;
      faults.length = 0;
      const response = await page.goto(path, { waitUntil: 'load' });
      const status = response?.status();
      if (status !== (isMissing ? 404 : 200)) throw new Error(`${path} was answered with ${status}`);
      await readerStarted(page);
    },
    async forget() {
      if (page.url() === 'about:blank') return;
      const { origin } = new URL(page.url());
      await page.goto('about:blank');
      const protocol = await device.newCDPSession(page);
      await protocol.send('Network.clearBrowserCache');
      await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await protocol.detach();
    },
    [Symbol.asyncDispose]: () => page.close(),
  };
}

/** Opens a page in a tab of its own. */
export async function visit(device: BrowserContext, path: string): Promise<Tab> {
  const tab = await openTab(device);
  await tab.open(path);
  return tab;
}

/** Waits until the reader's scripts have started: the last but one of them leaves a mark in the page. */
export async function readerStarted(page: Page): Promise<void> {
  await page.locator('script[type=speculationrules]').waitFor({ state: 'attached' });
}

/** Waits until the device has fetched the paper's face, which it does after its first visit. */
export async function newsreaderIsHere(page: Page): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem('newsreader') === 'true');
}

/** A device on which the paper's face is at hand from the first visit on. */
export async function deviceWithNewsreader(
  site: SiteInBrowser,
  options?: BrowserContextOptions,
): Promise<BrowserContext> {
  const device = await site.device(options);
  await using opened = await visit(device, '');
  await newsreaderIsHere(opened.page);
  return device;
}

/** An address without a page. */
export const NOT_FOUND = 'no/such/page/';
