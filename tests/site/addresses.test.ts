import { expect, test } from 'vitest';
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
