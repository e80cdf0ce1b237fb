import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createReservedUrls } from '../../src/loader/reserved-urls.ts';
import { readSite } from '../../src/settings/read-site.ts';
import { ownSite, pageAt } from './built-site.ts';
import { kindOf, type PageKind } from './page-kinds.ts';

const SECTIONS = ['world', 'business', 'science', 'culture', 'sport'];

const EXAMPLES: [PageKind, string][] = [
  ['front', '/'],
  ['article', '/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/'],
  ['day', '/2023/09/14/'],
  ['month', '/2023/09/'],
  ['year', '/2023/'],
  ['section', '/world/'],
  ['section’s month', '/world/2023/09/'],
  ['topic', '/topics/european-union/'],
  ['author', '/authors/business-desk/'],
  ['corrections', '/corrections/'],
  ['feeds', '/follow/'],
  ['standing', '/about/'],
  ['not found', '/404.html'],
];

test.each(EXAMPLES)('the %s page stands at %s', (kind, address) => {
  expect(pageAt(ownSite(), address).html).toContain('</html>');
  expect(kindOf(address, SECTIONS)).toBe(kind);
});

test('every section of the settings has its page', () => {
  for (const section of SECTIONS) expect(pageAt(ownSite(), `/${section}/`).html).toContain('</html>');
});

test('no page stands at an address of another form, so no list is cut into numbered pages', () => {
  const others = ownSite().pages.filter(({ address }) => !kindOf(address, SECTIONS));
  expect(others.map(({ address }) => address)).toEqual([]);
});

test('every file of the site is one that the check of addresses knows to be taken', () => {
  const own = createReservedUrls(readSite('.'));
  const free = ownSite().files.filter((file) => {
    const isStory =
      /^\d{4}\/\d\d\/\d\d\/[^/]+\/(?:index\.(?:html|txt|json)|picture-\w+\.jpg|map-\d+\.svg)$/.test(file);
    const isWritten =
      existsSync(join('public', file)) || existsSync(`content/pages/${file.split('/')[0]}.md`);
    return !isStory && !isWritten && !own.at(`/${file.replace(/(^|\/)index\.html$/, '$1')}`.toLowerCase());
  });
  // What is left are pages at old addresses, which stories name.
  const redirects = new Set(ownSite().redirects.map(({ file }) => file));
  expect(free.filter((file) => !redirects.has(file))).toEqual([]);
});
