import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SEED } from './page-types.ts';
import { type Connection, openSite, SLOW_CONNECTION, tellConnection } from './site-in-browser.ts';

// Whether the fonts come in time for the first paint depends on the clock: `npm run bench -- --first-view` measures it.
// What is asked for, and when, does not.

const site = openSite();

/** As https://wicg.github.io/netinfo/ has it. */
const FAST: Connection = { rtt: 50, downlink: 5, saveData: false };

/** A page of a device with such a connection; with none, of a browser that does not tell. */
async function pageOver(
  connection: Connection | undefined,
  kept: Record<string, unknown> = {},
): Promise<Page> {
  const device = await site.device();
  const page = await device.newPage();
  await page.addInitScript(tellConnection, connection);
  await page.addInitScript((choices) => {
    if (location.protocol === 'about:') return;
    for (const [name, choice] of Object.entries(choices)) localStorage.setItem(name, JSON.stringify(choice));
  }, kept);
  return page;
}

const preloads = (page: Page) =>
  page
    .locator('link[rel=preload][as=font][crossorigin]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href.replace(/.*\/|\..*/g, '')));
const familyOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily.split(',')[0]!.replaceAll('"', ''));
const families = async (page: Page) => [await familyOf(page, 'h1'), await familyOf(page, '.body p')];

test.each([
  ['a fast connection', FAST],
  ['a browser that does not tell its connection', undefined],
])('over %s the first view preloads the fonts of headlines and text, and no other', async (_, connection) => {
  const page = await pageOver(connection);
  await page.goto(SEED);
  expect(await preloads(page)).toEqual(['display', 'text']);
  expect(await families(page)).toEqual(['Newsreader Display', 'Newsreader']);
});

test.each([
  ['slow', SLOW_CONNECTION],
  ['far', { ...FAST, rtt: 75 }],
  ['narrow', { ...FAST, downlink: 4.9 }],
  ['of who saves data', { ...FAST, saveData: true }],
])(
  'a connection that is %s does not wait for the fonts: its first view has the fallback',
  async (_, connection) => {
    const page = await pageOver(connection);
    // The script that fetches them for the next page comes after the paint; without it, nothing asks for them.
    await page.route('**/main-*.js', (route) => route.abort());
    await page.goto(SEED);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    expect(await preloads(page)).toEqual([]);
    expect(await families(page)).toEqual(['fit-georgia', 'fit-georgia']);
    const fetched = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.woff2')),
    );
    expect(fetched).toEqual([]);
  },
);

test('over a slow connection the fonts are fetched after the first paint, for the next page', async () => {
  const page = await pageOver(SLOW_CONNECTION);
  await page.goto(SEED);
  await page.waitForFunction(() => localStorage.getItem('newsreader') === 'true');
  expect(await families(page)).toEqual(['fit-georgia', 'fit-georgia']);
  await page.goto('about/');
  expect(await preloads(page)).toEqual(['display', 'text']);
  expect(await familyOf(page, 'h1')).toBe('Newsreader Display');
});

test('who has chosen the sans-serif face does not fetch the fonts', async () => {
  const page = await pageOver(FAST, { appearance: { face: 'sans' } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(SEED, { waitUntil: 'networkidle' });
  expect(asked.filter((address) => address.endsWith('.woff2'))).toEqual([]);
  expect(await preloads(page)).toEqual([]);
  expect(await families(page)).toEqual(['system-ui', 'system-ui']);
});

test('without a script the fonts are used if they come in time', async () => {
  const device = await site.device({ javaScriptEnabled: false });
  const page = await device.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(SEED, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /\/(?:display|text)\..*\.woff2$/.test(path))).toHaveLength(2);
});

test('a page has the fonts of rare letters only if it has such letters, or a script may bring some', async () => {
  const page = await pageOver(FAST);
  const ranges = () =>
    page.evaluate(
      () =>
        [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .filter((rule) => rule instanceof CSSFontFaceRule)
          .filter(({ style }) => style.getPropertyValue('unicode-range').length > 0).length,
    );
  await page.goto(SEED);
  expect(await ranges()).toBe(0);
  // It names Kahramanmaraş and Diyarbakır, whose rare letters stand in two files.
  await page.goto('2023/02/06/earthquakes-kill-thousands-in-turkiye-and-syria/');
  expect(await ranges()).toBe(2);
  await page.goto('search/');
  expect(await ranges()).toBe(3);
});

test.each([
  ['a fast connection', FAST],
  ['a slow connection', SLOW_CONNECTION],
])('over %s nothing moves, whichever fonts come in time', async (_, connection) => {
  for (const path of [SEED, '']) {
    const page = await pageOver(connection);
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => localStorage.getItem('newsreader') === 'true');
    expect(await layoutShifts(page)).toEqual([]);
  }
});

/** How much each shift moved since the page was opened. */
function layoutShifts(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const shifts: number[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(shifts), 150);
      }),
  );
}
