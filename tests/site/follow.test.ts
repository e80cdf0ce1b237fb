import { expect, test } from 'vitest';
import { ownSite, pageAt } from './built-site.ts';
import { attribute, elements, only, textOf, withClass } from './elements.ts';
import { published, SITE } from './outputs/entries.ts';

const main = only(elements(pageAt(ownSite(), '/follow/').tree, 'main'));
const linksIn = (node: Parameters<typeof elements>[0]) =>
  elements(node, 'a').map((link) => attribute(link, 'href'));

test('every feed of the site stands on the page of feeds, with its full address', () => {
  const feeds = ownSite()
    .files.filter((file) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(file))
    .map((file) => `/${file}`);
  expect(feeds).toHaveLength(3 * (1 + SITE.sections.length));
  expect(linksIn(main).toSorted()).toEqual(feeds.toSorted());
  for (const link of elements(main, 'a')) {
    expect(textOf(link)).toBe(published(attribute(link, 'href')!));
  }
});

test('a section’s feeds stand under its name, where its page leads', () => {
  for (const { id, title } of SITE.sections) {
    const place = only(elements(main).filter((element) => attribute(element, 'id') === id));
    expect(textOf(only(elements(place, 'h2')))).toBe(title);
    expect(linksIn(place)).toEqual(['feed.xml', 'atom.xml', 'feed.json'].map((file) => `/${id}/${file}`));
    const head = only(withClass(pageAt(ownSite(), `/${id}/`).tree, 'list-head'));
    const link = only(elements(head, 'a'));
    expect(attribute(link, 'href')).toBe(`/follow/#${id}`);
    expect(attribute(link, 'ariaLabel')).toBe(`Follow ${title}`);
  }
});

test('no two buttons of the page have one name', () => {
  const names = elements(main, 'button').map((button) => attribute(button, 'ariaLabel'));
  expect(names).toContain('Copy the address: World, RSS');
  expect(new Set(names).size).toBe(elements(main, 'a').length);
});

test('every page leads there', () => {
  for (const { tree } of ownSite().pages) {
    expect(linksIn(only(withClass(tree, 'colophon')))).toContain('/follow/');
  }
});
