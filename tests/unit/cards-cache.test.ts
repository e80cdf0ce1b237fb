import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileCache } from '../../src/files/file-cache.ts';
import { createPictureKey } from '../../src/pictures/picture-key.ts';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';
import type { CardContent } from '../../src/share-cards/card-layout.ts';
import { type FontFace, type FindFonts, openFonts } from '../../src/drawing/fonts.ts';
import { createCardKey, rendererFingerprint } from '../../src/share-cards/card-key.ts';
import { createCardRenderer } from '../../src/share-cards/card-renderer.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FACTS: CardContent = {
  publication: 'The Proof',
  headline: 'Rates fall',
  format: 'png',
  mirrored: false,
};
const PICTURE = {
  kind: 'photo' as const,
  photo: { file: 'content/quay.jpg', digest: 'a', width: 800, height: 600, megabytes: 1, alt: '' },
};
const MORE = ['Rates rise', 'Rates rest'].map((headline) => ({ ...FACTS, headline }));

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'wirecopy-cards-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

/** A card renderer with a cache of its own. */
function studio() {
  return createCardRenderer(ROOT, { theme: DEFAULT_PALETTE }, cache);
}

const onlyFile = () => join(cache, readdirSync(cache)[0]!);

test('what was drawn once is not drawn again, and gives the same bytes', async () => {
  const first = studio();
  expect(await first.drawAll([FACTS, ...MORE, FACTS])).toBe(3);
  const files = readdirSync(cache).map((name) => statSync(join(cache, name)).ino);

  const second = studio();
  expect(await second.drawAll([FACTS, ...MORE])).toBe(0);
  expect(readdirSync(cache).map((name) => statSync(join(cache, name)).ino)).toEqual(files);
  expect(await second.drawAll([{ ...FACTS, headline: 'Rates turn' }, ...MORE])).toBe(1);
});

test.each<[string, (png: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (png) => png.subarray(0, png.length >> 1)],
  ['without its last byte', (png) => png.subarray(0, -1)],
  ['longer than it was', (png) => Buffer.concat([png, Buffer.from('x')])],
  ['of another kind', () => Buffer.from('<!doctype html>')],
  [
    'changed in one bit',
    (png) => {
      const changed = Buffer.from(png);
      changed[png.length >> 1]! ^= 1;
      return changed;
    },
  ],
])('a kept card that is %s is drawn anew', async (_, spoil) => {
  const whole = await studio().card(FACTS);
  const kept = readFileSync(onlyFile());
  writeFileSync(onlyFile(), spoil(kept));
  expect(await studio().drawAll([FACTS])).toBe(1);
  expect(readFileSync(onlyFile()).equals(kept)).toBe(true);
  expect((await studio().card(FACTS)).equals(whole)).toBe(true);
});

test('no file is left beside a card', async () => {
  await studio().drawAll(MORE);
  expect(readdirSync(cache).every((name) => /^[\da-f]{40}$/.test(name))).toBe(true);
});

test('the key changes with everything that a picture depends on, and with nothing else', () => {
  const facesFor = openFonts(ROOT);
  const recipe = rendererFingerprint(ROOT, DEFAULT_PALETTE.light);
  const keyOfPicture = createPictureKey(ROOT, DEFAULT_PALETTE);
  const key = createCardKey(recipe, facesFor, keyOfPicture)(FACTS);
  const otherBytes: FindFonts = (text) =>
    facesFor(text).map((face): FontFace => ({ ...face, digest: 'other' }));
  const others = [
    createCardKey('other', facesFor, keyOfPicture)(FACTS),
    createCardKey(
      rendererFingerprint(ROOT, { ...DEFAULT_PALETTE.light, accent: '#004b23' }),
      facesFor,
      keyOfPicture,
    )(FACTS),
    createCardKey(recipe, otherBytes, keyOfPicture)(FACTS),
    ...[
      { publication: 'The Press' },
      { section: 'World' },
      { date: '1 May 2024' },
      { headline: 'Rates rise' },
      { keyPoint: 'By half a point.' },
      { mirrored: true },
      { format: 'jpeg' as const },
      { picture: PICTURE },
      { picture: { kind: 'photo' as const, photo: { ...PICTURE.photo, digest: 'other' } } },
      // A letter more of another script needs a face more.
      { headline: 'Rates fall Ы' },
    ].map((changed) => createCardKey(recipe, facesFor, keyOfPicture)({ ...FACTS, ...changed })),
  ];
  expect(new Set([key, ...others]).size).toBe(1 + others.length);
  expect(
    createCardKey(
      rendererFingerprint(ROOT, DEFAULT_PALETTE.light),
      openFonts(ROOT),
      keyOfPicture,
    )({ ...FACTS }),
  ).toBe(key);
});

test('what has long been unused is deleted, and never what is in use', async () => {
  const old = new Date('2020-01-01');
  for (let index = 0; index < 510; index += 1) {
    const path = join(cache, `old-${index}`);
    writeFileSync(path, '');
    utimesSync(path, old, new Date(old.getTime() + index * 1000));
  }
  const used = new Set(['old-0', 'old-1']);
  await openFileCache(cache).prune(used);
  const left = readdirSync(cache);
  // Five hundred spare ones stay, the latest used, besides the two.
  expect(left.length).toBe(502);
  expect(left).toContain('old-0');
  expect(left).toContain('old-509');
  expect(left).not.toContain('old-2');
});

test('cards of a clock that ran ahead take no place from those used since', async () => {
  const ahead = new Date(Date.now() + 1e10);
  for (let index = 0; index < 505; index += 1) {
    const path = join(cache, `ahead-${index}`);
    writeFileSync(path, '');
    utimesSync(path, ahead, ahead);
  }
  writeFileSync(join(cache, 'lately'), '');
  await openFileCache(cache).prune(new Set());
  expect(readdirSync(cache)).toContain('lately');
  expect(readdirSync(cache)).toHaveLength(500);
});

test('reading a card marks it as used', async () => {
  await studio().card(FACTS);
  utimesSync(onlyFile(), new Date(0), new Date(0));
  await studio().card(FACTS);
  expect(Date.now() - statSync(onlyFile()).mtimeMs).toBeLessThan(60_000);
});
