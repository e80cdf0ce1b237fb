import { expect, test } from 'vitest';
import { ownSite } from './built-site.ts';
import { brokenLinks, strayReferences, unreachable } from './links.ts';

test('every link and fragment on every page leads to something in the build', () => {
  expect(brokenLinks(ownSite())).toEqual([]);
});

test('no page loads anything from another host, and links out stand in stories, with their rel', () => {
  expect(strayReferences(ownSite())).toEqual([]);
});

test('a reader reaches every page by links from the front page', () => {
  expect(unreachable(ownSite())).toEqual(['/404.html']);
});
