import { expect, test } from 'vitest';
import {
  ANY_SITE,
  FOR_A_DAY,
  FOR_GOOD,
  headersFile,
  OWN_SITE,
  securityHeaders,
} from '../../src/publish/headers.ts';

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

function fits(path: string, rule: string): boolean {
  const pattern = rule.replaceAll(/[.]/g, '\\.').replaceAll(/:\w+/g, '[^/]+').replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`).test(path);
}

const file = rulesOf(headersFile("default-src 'none'", '/news'));

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

test.each([
  ['/news/', OWN_SITE],
  ['/news/world/', OWN_SITE],
  ['/news/2023/09/14/kim/', OWN_SITE],
  ['/news/_astro/reader.abc.js', FOR_GOOD],
  ['/news/cards/2023/09/14/kim.png', FOR_A_DAY],
  ['/news/cards/2023/09/14/kim.png', ANY_SITE],
])('%s gets %s and every header of safety, each once', (path, [name, value]) => {
  const headers = headersOf(path);
  expect(headers.get(name)).toBe(value);
  for (const [safety, content] of securityHeaders("default-src 'none'"))
    expect(headers.get(safety)).toBe(content);
});

test('the header’s policy adds who may frame the page', () => {
  expect(headersOf('/news/').get('Content-Security-Policy')).toBe(
    "default-src 'none';frame-ancestors 'none'",
  );
});
