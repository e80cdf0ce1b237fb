import { expect, test } from 'vitest';
import { ICONS } from '../../src/outputs/images/icons.ts';
import { CROP_SHAPES, LIST_MAP_SIZES, MAP_SIZES } from '../../src/pictures/cuts.ts';
import {
  CROSS_ORIGIN,
  ONE_DAY,
  IMMUTABLE,
  type Header,
  headersFile,
  SAME_ORIGIN,
  securityHeaders,
} from '../../src/hosting/headers.ts';
import { siteOf } from './outputs-site.ts';

/** Reads `_headers` back: the headers of each path. */
function rulesOf(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let open = new Map<string, string>();
  for (const line of text.split('\n').filter(Boolean)) {
    if (!line.startsWith(' ')) {
      open = new Map();
      rules.set(line, open);
    } else {
      const colon = line.indexOf(':');
      open.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
    }
  }
  return rules;
}

/** Whether a rule is for an address, as Netlify reads it: with or without a final slash. */
function fits(path: string, rule: string): boolean {
  const pattern = rule
    .replace(/\/$/, '')
    .replaceAll(/[.]/g, '\\.')
    .replaceAll(/:\w+/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${pattern}/?$`).test(path);
}

const site = siteOf();
const file = rulesOf(headersFile(site));

/** Every header an address gets, and an error where two rules give one. */
function headersOf(path: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [rule, headers] of file) {
    if (!fits(path, rule)) continue;
    for (const [name, value] of headers) {
      expect(all.has(name), `${name} of ${path} is given twice`).toBe(false);
      all.set(name, value);
    }
  }
  return all;
}

test.each<[path: string, header: Header]>([
  ['/news/', SAME_ORIGIN],
  ['/news/_astro/reader.abc.js', IMMUTABLE],
  ['/news/cards/2023/09/14/kim.png', ONE_DAY],
  ['/news/cards/2023/09/14/kim.png', CROSS_ORIGIN],
  ['/news/images/quay.jpg', CROSS_ORIGIN],
  ['/news/images/quay.jpg', ONE_DAY],
  ['/news/images/2023/09/14/kim-1a2b3c4d-800.avif', CROSS_ORIGIN],
  ['/news/images/2023/09/14/kim-1a2b3c4d-800.avif', IMMUTABLE],
  ...Object.keys({ ...MAP_SIZES, ...LIST_MAP_SIZES }).map((name): [string, Header] => [
    `/news/2023/09/14/kim/${name}.svg`,
    CROSS_ORIGIN,
  ]),
  ...[...Object.keys(ICONS).map((name) => `${name}.png`), 'icon.svg', 'favicon.ico'].map(
    (name): [string, Header] => [`/news/${name}`, CROSS_ORIGIN],
  ),
  ...Object.keys(CROP_SHAPES).map((name): [string, Header] => [
    `/news/2023/09/14/kim/${name}.jpg`,
    CROSS_ORIGIN,
  ]),
  ...['feed.xml', 'atom.xml', 'feed.json', 'world/feed.xml'].map((name): [string, Header] => [
    `/news/${name}`,
    CROSS_ORIGIN,
  ]),
])('%s gets %s and every header of safety, each once', (path, [name, value]) => {
  const headers = headersOf(path);
  expect(headers.get(name)).toBe(value);
  for (const [safety, content] of securityHeaders(site)) expect(headers.get(safety)).toBe(content);
});

const transport = (settings: object) =>
  new Map(securityHeaders(siteOf({ strictTransport: settings }))).get('Strict-Transport-Security');

test('the owner’s domain is committed to nothing beyond the site’s host, unless the owner says so', () => {
  expect(transport({})).toMatch(/^max-age=\d+$/);
  expect(transport({ includeSubDomains: true })).toMatch(/^max-age=\d+; includeSubDomains$/);
  expect(transport({ includeSubDomains: true, preload: true })).toMatch(
    /^max-age=\d+; includeSubDomains; preload$/,
  );
  expect(() => transport({ preload: true })).toThrow(/Write `includeSubDomains: true` too/);
});
