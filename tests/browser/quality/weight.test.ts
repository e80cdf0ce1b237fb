import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT } from '../../site/build-once.ts';
import { MAP, PAGE_TYPES, SEED } from '../page-types.ts';
import { openSite, type Tab } from '../site-in-browser.ts';

// The budgets of DESIGN, section 7, in bytes as a server sends them.

const FIRST_FLIGHT = 14_600;
const SEED_BUDGET = 9_000;
const SCRIPT_BUDGET = 10 * 1024;
const LEAD_PICTURE_BUDGET = 60_000;
const MAP_BUDGET = 25_000;

const site = openSite();
const PHONE = { viewport: { width: 390, height: 800 } };
let opened: Tab;
let alone: Page;
/** the texts of the script files that the opened page has asked for */
let scripts: Promise<string>[];

beforeAll(async () => {
  opened = await site.tab(PHONE);
  opened.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  ({ page: alone } = await site.tab(PHONE));
  await alone.route('**', (route) => {
    // A photograph or a map is a file of its own.
    const isShown = ['document', 'image'].includes(route.request().resourceType());
    return isShown ? route.continue() : route.abort();
  });
});

/** Every byte that comes back over the wire for one request: status line, headers and the compressed body. */
function bytesSent(path: string): Promise<number> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    let received = 0;
    let head = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(
        `GET /${path} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`,
      );
    });
    socket.on('data', (chunk) => {
      head ||= chunk.toString('latin1');
      received += chunk.length;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      if (/^HTTP\/1\.1 (?:200|404) /.test(head) && /\r\nContent-Encoding: gzip\r\n/i.test(head))
        resolve(received);
      else reject(new Error(`${path} was not sent as asked for: ${head.slice(0, 400)}`));
    });
  });
}

/** The addresses of all stories of the built site. */
function stories(): string[] {
  return readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file))
    .filter((file) => !readFileSync(join(BUILT, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => file.replace(/index\.html$/, ''));
}

describe('over the wire', () => {
  test('the seed article has 9,000 bytes at the most, headers included', async () => {
    const bytes = await bytesSent(SEED);
    console.log(`The seed article is sent in ${bytes} bytes.`);
    expect(bytes).toBeLessThanOrEqual(SEED_BUDGET);
  });

  test('every article fits the first flight', async () => {
    const sizes: [string, number][] = [];
    for (const path of stories()) sizes.push([path, await bytesSent(path)]);
    expect(sizes.length).toBeGreaterThan(30);
    console.log(
      `The heaviest of ${sizes.length} articles has ${Math.max(...sizes.map(([, size]) => size))}.`,
    );
    expect(sizes.filter(([, size]) => size > FIRST_FLIGHT)).toEqual([]);
  });

  test('so does every other type of page of this site', async () => {
    const sizes: [string, number][] = [];
    for (const [type, path] of PAGE_TYPES) sizes.push([type, await bytesSent(path)]);
    console.log(sizes.map(([type, size]) => `${type} ${size}`).join(', '));
    expect(sizes.filter(([, size]) => size > FIRST_FLIGHT)).toEqual([]);
  });
});

/**
 * The pictures of its own story that a phone of 412 pixels fetches for a page, and their bytes over the wire. How far
 * down a browser fetches those of other stories depends on its connection.
 */
async function picturesOnPhone(path: string, deviceScaleFactor: number): Promise<Map<string, number>> {
  await using phone = await site.tab({ viewport: { width: 412, height: 823 }, deviceScaleFactor });
  await phone.open(path);
  const entries = await phone.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'img')
      .filter(({ name }) => !/-list-\d+\.|\/map-(?:104|208|300|480)\.svg/.test(name))
      .map((entry) => [entry.name, (entry as PerformanceResourceTiming).encodedBodySize] as const),
  );
  return new Map(entries);
}

/** The stories of the built site that a photograph leads. */
function storiesWithPhotograph(): string[] {
  return stories().filter((path) =>
    /<figure class="photo">[^]*?fetchpriority="high"/.test(
      readFileSync(join(BUILT, path, 'index.html'), 'utf8'),
    ),
  );
}

describe('on a phone of 412 pixels', () => {
  // Of a cheap phone and of a dear one.
  test.each([1.75, 2.625])('no leading photograph has more than 60 KB, at %s dots a pixel', async (dots) => {
    const paths = storiesWithPhotograph();
    expect(paths.length).toBeGreaterThan(4);
    const fetched: [string, number][] = [];
    for (const path of paths) fetched.push(...(await picturesOnPhone(path, dots)));
    console.log(
      `The heaviest of ${fetched.length} has ${Math.max(...fetched.map(([, size]) => size))} bytes.`,
    );
    expect(fetched).toHaveLength(paths.length);
    expect(fetched.filter(([file, size]) => !file.endsWith('.avif') || size > LEAD_PICTURE_BUDGET)).toEqual(
      [],
    );
  });

  test('a map is fetched once, in the drawing for a phone', async () => {
    const pictures = await picturesOnPhone(MAP, 2.625);
    const files = new Set([...pictures.keys()].map((address) => address.replace(/#.*$/, '')));
    expect([...files]).toEqual([expect.stringMatching(/map-360\.svg$/)]);
    expect(Math.max(...pictures.values())).toBeLessThanOrEqual(MAP_BUDGET);
  });
});

describe.each(PAGE_TYPES)('%s', (_, path) => {
  beforeAll(async () => {
    await opened.forget();
    scripts = [];
    await opened.open(path);
  });

  test('blocks its first paint by nothing, and stays on this host', async () => {
    const { blocking, asked, displays } = await opened.page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const resources = performance.getEntriesByType('resource');
      return {
        blocking: [
          ...resources
            .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
            .map(({ name }) => name),
          ...[...document.querySelectorAll('link[rel=stylesheet], script[src]')]
            .filter((element) => !element.matches('[type=module], [defer], [async]'))
            .map((element) => element.outerHTML),
          ...rules.filter((rule) => rule instanceof CSSImportRule).map((rule) => rule.cssText),
        ],
        asked: resources.map(({ name }) => new URL(name).host),
        displays: rules
          .filter((rule) => rule instanceof CSSFontFaceRule)
          .filter(({ style }) => style.getPropertyValue('src').includes('url('))
          .map(({ style }) => style.getPropertyValue('font-display')),
      };
    });
    expect(blocking).toEqual([]);
    expect([...new Set(asked)]).toEqual([new URL(site.url).host]);
    expect(new Set(displays)).toEqual(new Set(['optional']));
    expect(opened.faults).toEqual([]);
  });

  test('has scripts of 10 KB at the most together', async () => {
    const inline = await opened.page
      .locator('script:not([src]):not([type="application/ld+json"]):not([type="speculationrules"])')
      .allTextContents();
    const sizes = [...(await Promise.all(scripts)), ...inline].map((text) => gzipSync(text).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SCRIPT_BUDGET);
  });

  test('is whole by its document alone', async () => {
    await alone.goto(path, { waitUntil: 'load' });
    // A page may still be painted anew when it has loaded, later on a slow machine.
    const isSame = async () => (await alone.screenshot()).equals(await opened.page.screenshot());
    await expect.poll(isSame).toBe(true);
  });
});
