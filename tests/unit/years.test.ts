import { expect, test } from 'vitest';
import { belongsTo, parseYears } from '../../src/build/year-range.ts';

test.each([
  ['2023..', '2023', undefined],
  ['..2022', '0000', '2022'],
  ['2019..2022', '2019', '2022'],
  ['2022', '2022', '2022'],
])('%s is a range of years', (written, from, to) => {
  expect(parseYears(written)).toEqual({ written, from, to });
});

test.each(['', '..', '23..', '2023-2024', '2023...', 'all', '2024..2023'])(
  '%j is none, and it is said how to write one',
  (written) => {
    expect(() => parseYears(written)).toThrow(/Write/);
  },
);

const CLOSED = parseYears('..2022');
const OPEN = parseYears('2023..');

test.each([
  '2022/05/01/quay/index.html',
  '2022/index.html',
  '2022/12/index.html',
  'world/2022/05/index.html',
  'sitemap-2022-05.xml',
  'search/2022.json',
  'cards/2022/05/01/quay.png',
  'images/2022/05/01/quay-1a2b3c4d-800.avif',
])('%s is of its year', (file) => {
  expect([belongsTo(file, CLOSED), belongsTo(file, OPEN)]).toEqual([true, false]);
});

test.each([
  'index.html',
  'world/index.html',
  'feed.xml',
  'sitemap.xml',
  '_astro/a.css',
  'cards/world.png',
  'images/2022/quay.jpg',
  'images/quay.jpg',
])('%s grows with the archive, or is for all of it', (file) => {
  expect([belongsTo(file, CLOSED), belongsTo(file, OPEN)]).toEqual([false, true]);
});
