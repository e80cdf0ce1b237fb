import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { Cut } from '../../src/pictures/cuts.ts';
import type { Photo } from '../../src/pictures/photo.ts';
import { createPictureKey } from '../../src/pictures/picture-key.ts';
import { createPictureRenderer } from '../../src/pictures/picture-renderer.ts';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';
import type { StoryPicture } from '../../src/pictures/story-picture.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'wirecopy-pictures-'));
afterAll(() => rmSync(cache, { recursive: true }));

const keyOf = createPictureKey(ROOT, DEFAULT_PALETTE);
const PHOTO: Photo = {
  file: 'content/quay.jpg',
  digest: 'a',
  width: 900,
  height: 600,
  megabytes: 1,
  alt: '',
};
const CUT: Cut = { format: 'jpeg', width: 480, height: 320, cropped: false };
const photo = (told: Partial<Photo>): StoryPicture => ({ kind: 'photo', photo: { ...PHOTO, ...told } });
const map = (name: string, language = 'en'): StoryPicture => ({
  kind: 'map',
  places: [{ name, latitude: 55.98, longitude: -3.17 }],
  language,
});

test('the key of a photograph changes with its bytes, its form and what is written into it, and with nothing else', () => {
  const key = keyOf(photo({}), CUT);
  const others = [
    keyOf(photo({ digest: 'b' }), CUT),
    keyOf(photo({ credit: 'Jane Roe' }), CUT),
    keyOf(photo({ copyright: 'Wire' }), CUT),
    keyOf(photo({ focus: { x: 40, y: 30 } }), CUT),
    keyOf(photo({}), { ...CUT, format: 'avif' }),
    keyOf(photo({}), { ...CUT, width: 481 }),
    keyOf(photo({}), { ...CUT, cropped: true }),
  ];
  expect(new Set([key, ...others]).size).toBe(1 + others.length);
  expect(keyOf(photo({ alt: 'A quay', caption: 'At dawn.', file: 'content/other.jpg' }), CUT)).toBe(key);
});

test('the key of a map changes with its places and its language', () => {
  const keys = [map('Leith'), map('Oban'), map('Leith', 'de')].map((picture) => keyOf(picture, CUT));
  expect(new Set(keys).size).toBe(3);
});

test('a map is drawn again in other colours, a photograph is not cut again', () => {
  const { light, dark } = DEFAULT_PALETTE;
  const otherDark = createPictureKey(ROOT, { light, dark: { ...dark, sea: '#000033' } });
  const otherLight = createPictureKey(ROOT, { light: { ...light, sea: '#ddeeff' }, dark });
  const svg: Cut = { ...CUT, format: 'svg' };
  expect(otherLight(map('Leith'), CUT)).not.toBe(keyOf(map('Leith'), CUT));
  expect(otherDark(map('Leith'), svg)).not.toBe(keyOf(map('Leith'), svg));
  // Only an SVG has dark colours.
  expect(otherDark(map('Leith'), CUT)).toBe(keyOf(map('Leith'), CUT));
  expect(otherLight(photo({}), CUT)).toBe(keyOf(photo({}), CUT));
});

test('what was made once is not made again', async () => {
  const jobs = [{ picture: map('Leith'), cut: CUT }];
  const first = createPictureRenderer(ROOT, DEFAULT_PALETTE, cache);
  const totals: number[] = [];
  const count = (total: number) => {
    totals.push(total);
    return () => undefined;
  };
  expect(await first.renderAll([...jobs, ...jobs], [], count)).toBe(1);
  const bytes = await first.render(jobs[0]!.picture, CUT);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 320 });
  expect(await createPictureRenderer(ROOT, DEFAULT_PALETTE, cache).renderAll(jobs, [], count)).toBe(0);
  expect(totals).toEqual([1, 0]);
  expect(
    (await createPictureRenderer(ROOT, DEFAULT_PALETTE, cache).render(jobs[0]!.picture, CUT)).equals(bytes),
  ).toBe(true);
});
