import { type Browser, launch } from 'puppeteer-core';
import { findChromium } from '../browser/chromium.ts';
import type { ColorScheme, Engine, EngineWindow } from './engine.ts';
import { findExecutable } from './executable.ts';
import { until } from './until.ts';

// Chromium by its own protocol, Firefox by WebDriver BiDi: the same library speaks both, and neither needs a driver.

const firefoxPath = findExecutable(
  ['firefox-esr', 'firefox'],
  ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
);

export const chromium: Engine = {
  name: 'Chromium',
  missing: findChromium() ? [] : ['chromium'],
  async start(scheme) {
    const browser = await launch({
      browser: 'chrome',
      executablePath: findChromium(),
      args: ['--no-sandbox'],
    });
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    const page = await browser.newPage();
    await page.emulateMediaFeatures(features);
    return windowOf(browser, page, async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    });
  },
};

/** A device’s colours, as Firefox names them in its preferences. */
const FIREFOX_SCHEMES: Record<ColorScheme, number> = { dark: 0, light: 1 };

export const firefox: Engine = {
  name: 'Firefox',
  missing: firefoxPath ? [] : ['firefox-esr'],
  async start(scheme) {
    const extraPrefsFirefox = {
      'layout.css.prefers-color-scheme.content-override': FIREFOX_SCHEMES[scheme],
      // As on a phone, and as in the other engines: the scroll bar takes no room from the page.
      'ui.useOverlayScrollbars': 1,
    };
    const browser = await launch({ browser: 'firefox', executablePath: firefoxPath, extraPrefsFirefox });
    const page = await browser.newPage();
    // The library’s own way waits in vain in Firefox where the reader has gone back before.
    // It sets out once the page has answered: an answer that the page no longer gives is an error.
    return windowOf(browser, page, async (url) => {
      const isThere = () =>
        page.evaluate((address) => location.href === address && document.readyState === 'complete', url);
      await until(`${url} is loaded`, async () => {
        await page.evaluate((address) => void setTimeout(() => location.assign(address)), url);
        // A page that is still on its way elsewhere may drop the first request.
        return await until(`${url} is loaded`, isThere, 2000).catch(() => false);
      });
    });
  },
};

type PuppeteerPage = Awaited<ReturnType<Browser['newPage']>>;

function windowOf(browser: Browser, page: PuppeteerPage, open: EngineWindow['open']): EngineWindow {
  return {
    open,
    async back() {
      await page.evaluate(() => void setTimeout(() => history.back()));
    },
    evaluate: (script, ...given) => page.evaluate(script as (...all: unknown[]) => never, ...given),
    async inject(source) {
      await page.evaluate(source);
    },
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot({ fullPage: true }),
    close: () => browser.close(),
  };
}
