import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeOldBundles, markBundleUsed } from '../../src/build/bundle-cache.ts';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'wirecopy-bundles-'))));
afterEach(() => rmSync(home, { recursive: true }));

/** Makes a bundle as a build does, whose folder says that it was made in some year. */
function make(name: string, year: number): void {
  const folder = join(home, name);
  markBundleUsed(folder);
  mkdirSync(folder);
  writeFileSync(join(folder, 'kept.json'), '{}');
  utimesSync(folder, new Date(`${year}-01-01`), new Date(`${year}-01-01`));
  removeOldBundles(folder);
}

const bundles = () =>
  readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

test('the bundle just made stays, though the clock ran ahead when others were made', () => {
  for (const name of ['a', 'b', 'c']) make(name, 2099);
  make('d', 2024);
  expect(bundles()).toEqual(['b', 'c', 'd']);
  make('e', 2024);
  expect(bundles()).toEqual(['c', 'd', 'e']);
});

test('a bundle that is used again is the last to go', () => {
  for (const name of ['a', 'b', 'c']) make(name, 2024);
  markBundleUsed(join(home, 'a'));
  make('d', 2020);
  expect(bundles()).toEqual(['a', 'c', 'd']);
});

test('what no list knows goes, and what is in use stays without a list', () => {
  mkdirSync(join(home, 'half.new'));
  mkdirSync(join(home, 'older'));
  make('a', 2024);
  expect(bundles()).toEqual(['a']);
  rmSync(join(home, 'in-order-of-use'));
  removeOldBundles(join(home, 'a'));
  expect(bundles()).toEqual(['a']);
});
