import { expect, test } from 'vitest';
import { ownSite } from './built-site.ts';
import { canonicalOf, headFaults, shared, titleOf } from './heads.ts';

test('every page has one title, description, canonical address of its own, h1, outline, main and skip link', () => {
  expect(headFaults(ownSite())).toEqual([]);
});

test('no two pages have the same title', () => {
  expect(shared(ownSite(), titleOf)).toEqual([]);
});

test('no two pages claim the same canonical address', () => {
  expect(shared(ownSite(), canonicalOf)).toEqual([]);
});
