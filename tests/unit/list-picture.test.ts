import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallbackSize, listPhotoPath, listSizes, photoPath } from '../../src/pictures/cuts.ts';
import { listPicture } from '../../src/pictures/list-picture-html.ts';
import type { Photo } from '../../src/pictures/photo.ts';

// A story's picture beside its headline in a list.

const STORY = '/2024/07/26/a-quay/';
const photo: Photo = {
  file: 'content/articles/world/a-quay.jpg',
  digest: 'd',
  width: 1600,
  height: 1200,
  megabytes: 8,
  alt: 'A quay',
};
const map = {
  kind: 'map' as const,
  places: [{ name: 'Leith', latitude: 55.98, longitude: -3.17 }],
  language: 'en',
};
const chart = { kind: 'chart' as const, chart: {} as never, language: 'en' };

test('a photograph is cut 3:2, and never larger than it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (width, height) => {
      const sizes = listSizes({ width, height });
      expect(sizes.length).toBeGreaterThan(0);
      for (const size of sizes) {
        expect(size.width).toBeLessThanOrEqual(width);
        expect(size.height).toBeLessThanOrEqual(Math.max(1, height));
        expect(Math.abs(size.width - 1.5 * size.height)).toBeLessThanOrEqual(1);
      }
      expect(sizes).toContainEqual(fallbackSize(sizes));
    }),
  );
});

test('another point of the picture is another file, since browsers keep one for a year', () => {
  const address = listPhotoPath(STORY, photo, 'avif', 480);
  expect(address).toMatch(/^\/images\/2024\/07\/26\/a-quay-[0-9a-f]{8}-list-480\.avif$/);
  expect(listPhotoPath(STORY, { ...photo, alt: 'Another' }, 'avif', 480)).toBe(address);
  const others = [{ focus: { x: 10, y: 20 } }, { digest: 'e' }, { credit: 'Jane Roe' }];
  const addresses = others.map((change) => listPhotoPath(STORY, { ...photo, ...change }, 'avif', 480));
  expect(new Set([address, ...addresses]).size).toBe(4);
  // The whole picture is the same whatever its point is.
  expect(photoPath(STORY, { ...photo, focus: { x: 10, y: 20 } }, 'avif', 480)).toBe(
    photoPath(STORY, photo, 'avif', 480),
  );
});

test('the lead is fetched first and says what it shows; a small one waits, and is silent beside its headline', () => {
  const place = { story: STORY, base: '/news' };
  const lead = listPicture({ kind: 'photo', photo }, { ...place, size: 'lead', alt: 'A "quay"' });
  expect(lead).toContain('fetchpriority="high"');
  expect(lead).toContain('alt="A &quot;quay&quot;"');
  const small = listPicture({ kind: 'photo', photo }, { ...place, size: 'thumbnail' });
  expect(small).toContain('loading="lazy"');
  expect(small).toContain('alt=""');
  for (const html of [lead, small]) {
    expect(html.match(/(?:src|srcset)="\/news\/images\//g)).toHaveLength(2);
    expect(html).toMatch(/ width="480" height="320" /);
  }
});

test('a map is there in light and in dark, from one file; a chart and nothing are not there', () => {
  const html = listPicture(map, { story: STORY, base: '', size: 'first' });
  expect(html.match(/<img/g)).toHaveLength(2);
  expect(Array.from(html.matchAll(/src="([^"]+)"/g), ([, address]) => address)).toEqual([
    `${STORY}map-300.svg`,
    `${STORY}map-300.svg#dark`,
  ]);
  expect(listPicture(chart, { story: STORY, base: '', size: 'first' })).toBe('');
  expect(listPicture(undefined, { story: STORY, base: '', size: 'lead' })).toBe('');
});
