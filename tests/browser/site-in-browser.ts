import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startPreviewServer, type PreviewServer } from '../../src/hosting/preview-server.ts';
import { BUILT } from '../site/build-once.ts';
import { launchChromium } from './chromium.ts';

/** A built site, served as `npm run preview` serves it, and a browser. */
export interface SiteInBrowser {
  /** with a final slash */
  readonly url: string;
  /**
   * A tab on a device where nothing is kept of the site. It may be one that an earlier test has given back: to make one
   * costs the browser six times what a page in it costs.
   */
  tab(options?: BrowserContextOptions): Promise<PooledTab>;
  /** Opens a page in such a tab. */
  visit(path: string, options?: BrowserContextOptions): Promise<Tab>;
  /**
   * A device of the test's own, with a storage and a cache of its own, for a test that opens it twice or changes more of
   * it than a page. Closed after the file.
   */
  device(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** A tab that goes to another test once it is given back. */
export interface PooledTab extends Tab {
  /** Has a script run before each page, until the tab is given back. */
  before<Argument>(script: (argument: Argument) => void, argument?: Argument): Promise<void>;
}

/** A tab in which pages are opened one after another. To dispose of it is to give it back. */
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

// All files of a process share a browser, what it is served, and its tabs. They end with the process.
let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<PreviewServer>>();
const idleTabs = new Map<string, Tab[]>();
const idlePages = new WeakMap<BrowserContext, Page[]>();

/**
 * Opens a built site for the tests of a file.
 *
 * @param folder of the site; the project's own site where it is not given
 */
export function openSite(folder = BUILT): SiteInBrowser {
  const devices: BrowserContext[] = [];
  let served: PreviewServer;
  beforeAll(async () => {
    const server = servers.get(folder) ?? startPreviewServer(folder, { base: '', port: 0 });
    servers.set(folder, server);
    browser ??= launchChromium();
    [served] = await Promise.all([server, browser]);
  });
  afterAll(() => Promise.all(devices.map((device) => device.close())));
  const newDevice = async (options?: BrowserContextOptions) => {
    const device = await (await browser!).newContext({ baseURL: served.url, ...options });
    await device.addInitScript(tellConnection, SLOW_CONNECTION);
    return device;
  };
  const tab = async (options: BrowserContextOptions = {}): Promise<PooledTab> => {
    const { viewport, colorScheme, forcedColors, reducedMotion, ...ofDevice } = options;
    const kind = JSON.stringify([served.url, ofDevice]);
    const idle = idleTabs.get(kind) ?? [];
    idleTabs.set(kind, idle);
    const opened = idle.pop() ?? (await openTab(await newDevice(ofDevice)));
    await opened.page.setViewportSize(viewport ?? DESK);
    await opened.page.emulateMedia({
      media: null,
      colorScheme: colorScheme ?? 'light',
      forcedColors: forcedColors ?? null,
      reducedMotion: reducedMotion ?? null,
    });
    const scripts: AsyncDisposable[] = [];
    return {
      ...opened,
      async before(script, argument) {
        scripts.push(await opened.page.addInitScript(script as (argument: unknown) => void, argument));
      },
      async [Symbol.asyncDispose]() {
        for (const script of scripts) await script[Symbol.asyncDispose]();
        await opened.forget();
        await opened.page.unrouteAll();
        // What a test has made go wrong is none of the next one's.
        opened.faults.length = 0;
        idle.push(opened);
      },
    };
  };
  return {
    get url() {
      return served.url;
    },
    tab,
    async visit(path, options) {
      const opened = await tab(options);
      await opened.open(path);
      return opened;
    },
    async device(options) {
      const device = await newDevice(options);
      devices.push(device);
      return device;
    },
  };
}

/** What a browser tells of its connection: the round trip in milliseconds, and megabits a second. */
export interface Connection {
  rtt: number;
  downlink: number;
  saveData: boolean;
}

/**
 * The connection of a test that asks for no other. The browser’s own estimate depends on the machine, and whether the
 * first view is in the web fonts depends on it.
 */
export const SLOW_CONNECTION: Connection = { rtt: 150, downlink: 1.6, saveData: false };

/** Has a page believe in a connection. This runs in the page. */
export function tellConnection(value: Connection | undefined): void {
  Object.defineProperty(navigator, 'connection', { value, configurable: true });
}

// A page of the site without a script. From one of no site the browser would start a process for the next page.
const BLANK = 'robots.txt';

const DESK = { width: 1280, height: 720 };

/** Opens a tab, without a page as yet. */
export async function openTab(device: BrowserContext): Promise<Tab> {
  const idle = idlePages.get(device) ?? [];
  idlePages.set(device, idle);
  const page = idle.pop() ?? (await device.newPage());
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
      const { origin, protocol: scheme } = new URL(page.url());
      if (!scheme.startsWith('http')) return;
      await page.goto(BLANK);
      const protocol = await device.newCDPSession(page);
      await protocol.send('Network.clearBrowserCache');
      await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await protocol.detach();
    },
    async [Symbol.asyncDispose]() {
      await page.goto(BLANK);
      page.removeAllListeners();
      idle.push(page);
    },
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

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
