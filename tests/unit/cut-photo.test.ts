import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'exifreader';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { explainError } from '../../src/diagnostics/explain-error.ts';
import { areaAround, cutPhoto as cutFile } from '../../src/pictures/cut-photo.ts';
import { hashBytes } from '../../src/files/fingerprint.ts';
import { cropSize, type Cut, photoPath, photoSizes } from '../../src/pictures/cuts.ts';
import type { Photo } from '../../src/pictures/photo.ts';
import { photograph, TAKEN_AT } from '../photographs.ts';

const root = mkdtempSync(join(tmpdir(), 'wirecopy-cut-'));
afterAll(() => rmSync(root, { recursive: true }));

const photoOf = (told: Partial<Photo>): Photo => ({
  file: 'quay.jpg',
  digest: 'a',
  width: 1000,
  height: 600,
  megabytes: 1,
  alt: '',
  ...told,
});
/** Cuts a picture as it is on disk now. */
function cutPhoto(folder: string, photo: Photo, cut: Cut): Promise<Buffer> {
  return cutFile(folder, { ...photo, digest: hashBytes(readFileSync(join(folder, photo.file))) }, cut);
}

const whole = (width: number, height: number, format: Cut['format'] = 'jpeg'): Cut => ({
  format,
  width,
  height,
  cropped: false,
});

/** Writes a picture whose left half is red and whose right half is blue. */
async function writeHalves(name: string, orientation?: number): Promise<void> {
  const half = await sharp({ create: { width: 500, height: 600, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const halves = sharp({ create: { width: 1000, height: 600, channels: 3, background: 'blue' } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
  await (orientation ? halves.withMetadata({ orientation }) : halves).jpeg().toFile(join(root, name));
}

async function colourAt(bytes: Buffer, left: number, top: number): Promise<'red' | 'blue'> {
  const [red = 0, , blue = 0] = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return red > blue ? 'red' : 'blue';
}

test('a photograph is cut to its widths, and never made larger', () => {
  expect(photoSizes({ width: 4000, height: 3000 })).toEqual([
    { width: 480, height: 360 },
    { width: 800, height: 600 },
    { width: 1200, height: 900 },
    { width: 1600, height: 1200 },
  ]);
  expect(photoSizes({ width: 900, height: 300 }).map(({ width }) => width)).toEqual([480, 800, 900]);
  expect(photoSizes({ width: 480, height: 640 })).toEqual([{ width: 480, height: 640 }]);
  expect(photoSizes({ width: 100, height: 100 })).toEqual([{ width: 100, height: 100 }]);
});

test('nothing of where a picture was taken is published, and its credit is', async () => {
  await (await photograph(1000, 600)).withExif(TAKEN_AT).jpeg().toFile(join(root, 'gps.jpg'));
  const photo = photoOf({ file: 'gps.jpg', credit: 'Jane Roe & <Sons>', copyright: '© 2023 The Proof' });
  for (const format of ['avif', 'jpeg'] as const) {
    const bytes = await cutPhoto(root, photo, whole(480, 288, format));
    const { gps, xmp, exif } = load(new Uint8Array(bytes).buffer, { expanded: true });
    expect(gps).toBeUndefined();
    expect(bytes.includes('GPS')).toBe(false);
    expect(xmp?.Credit?.description).toBe('Jane Roe & <Sons>');
    expect(xmp?.rights?.description).toBe('© 2023 The Proof');
    expect(exif?.Artist?.description).toBe('Jane Roe & <Sons>');
    // Exif has no such letter as ©.
    expect(exif?.Copyright).toBeUndefined();
  }
});

test('nobody is said to own a picture because of its credit', async () => {
  await (await photograph(500, 400)).jpeg().toFile(join(root, 'free.jpg'));
  const photo = photoOf({ file: 'free.jpg', width: 500, height: 400, credit: 'NASA' });
  const bytes = await cutPhoto(root, photo, whole(480, 384));
  const { xmp, exif } = load(new Uint8Array(bytes).buffer, { expanded: true });
  expect(exif?.Artist?.description).toBe('NASA');
  expect([exif?.Copyright, xmp?.rights]).toEqual([undefined, undefined]);
});

test('a crop is no larger than the original, and keeps its shape', () => {
  expect(cropSize('picture-1x1', { width: 300, height: 200 })).toEqual({ width: 200, height: 200 });
  expect(cropSize('picture-16x9', { width: 4000, height: 3000 })).toEqual({ width: 1200, height: 675 });
  expect(cropSize('picture-4x3')).toEqual({ width: 1200, height: 900 });
});

test('a photograph stands as the camera was held', async () => {
  // Orientation 6: the camera was turned, so that the left side of the file is the top of the picture.
  await writeHalves('turned.jpg', 6);
  const photo = photoOf({ file: 'turned.jpg', width: 600, height: 1000 });
  const bytes = await cutPhoto(root, photo, whole(300, 500));
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 300, height: 500 });
  expect(await colourAt(bytes, 150, 20)).toBe('red');
  expect(await colourAt(bytes, 150, 480)).toBe('blue');
  const square: Cut = { format: 'jpeg', width: 200, height: 200, cropped: true };
  expect(await colourAt(await cutPhoto(root, { ...photo, focus: { x: 50, y: 0 } }, square), 100, 100)).toBe(
    'red',
  );
});

test('a crop keeps the point that the editor named', async () => {
  await writeHalves('halves.jpg');
  const crop: Cut = { format: 'jpeg', width: 200, height: 400, cropped: true };
  const at = async (x: number) =>
    colourAt(await cutPhoto(root, photoOf({ file: 'halves.jpg', focus: { x, y: 50 } }), crop), 100, 200);
  expect([await at(10), await at(90)]).toEqual(['red', 'blue']);
});

test('the area around a point lies in the picture, has the proportions of the cut, and is as large as can be', () => {
  const side = fc.integer({ min: 64, max: 5000 });
  const percent = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(side, side, side, side, percent, percent, (width, height, wide, high, x, y) => {
      const area = areaAround({ x, y }, { width, height }, { width: wide, height: high });
      expect(area.left).toBeGreaterThanOrEqual(0);
      expect(area.top).toBeGreaterThanOrEqual(0);
      expect(area.left + area.width).toBeLessThanOrEqual(width);
      expect(area.top + area.height).toBeLessThanOrEqual(height);
      expect(area.width).toBeGreaterThanOrEqual(1);
      expect(area.height).toBeGreaterThanOrEqual(1);
      expect(area.width === width || area.height === height).toBe(true);
    }),
  );
});

test('the pictures for phones are small, however fine their structure', async () => {
  let state = 1;
  const grain = Buffer.from(
    Array.from({ length: 800 * 600 * 3 }, () => (state = (state * 16807) % 2147483647) & 255),
  );
  await sharp(grain, { raw: { width: 800, height: 600, channels: 3 } })
    .png()
    .toFile(join(root, 'grain.png'));
  const photo = photoOf({ file: 'grain.png', width: 800, height: 600 });
  await (await photograph(1600, 1200)).jpeg().toFile(join(root, 'street.jpg'));
  const street = photoOf({ file: 'street.jpg', width: 1600, height: 1200 });
  expect((await cutPhoto(root, street, whole(800, 600, 'avif'))).length).toBeLessThanOrEqual(60_000);
  // Pure noise cannot be that small; it is taken down as far as it may be.
  const sizes = [await cutPhoto(root, photo, whole(800, 600, 'avif'))].map(({ length }) => length);
  expect(Math.max(...sizes)).toBeLessThan(150_000);
});

test('a photograph’s address changes with its bytes and its credit, and not with its words', () => {
  const story = '/2023/09/14/storm/';
  const photo = photoOf({ credit: 'Jane Roe' });
  const address = photoPath(story, photo, 'avif', 800);
  expect(address).toMatch(/^\/images\/2023\/09\/14\/storm-[\da-f]{8}-800\.avif$/);
  expect(photoPath(story, { ...photo, alt: 'A quay', caption: 'The quay.' }, 'avif', 800)).toBe(address);
  const others = [{ digest: 'b' }, { credit: 'John Doe' }, { copyright: '© The Proof' }];
  expect(
    new Set(others.map((told) => photoPath(story, { ...photo, ...told }, 'avif', 800)).concat(address)).size,
  ).toBe(4);
});

test('a picture that breaks off meanwhile is told in words, without the program’s lines', async () => {
  const bytes = await sharp({ create: { width: 200, height: 200, channels: 3, background: 'teal' } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  writeFileSync(join(root, 'half.png'), bytes.subarray(0, bytes.length / 2));
  const cause: unknown = await cutPhoto(root, photoOf({ file: 'half.png' }), whole(100, 100)).catch(
    (thrown: unknown) => thrown,
  );
  expect(explainError(cause)).toMatch(/half\.png cannot be cut .* Save the picture again\./);
  expect(explainError(cause)).not.toMatch(/^\s+at /m);
});

test('a picture that changed since it was read, or is gone, is not published', async () => {
  await writeHalves('changing.jpg');
  for (const photo of [photoOf({ file: 'changing.jpg', digest: 'other' }), photoOf({ file: 'gone.jpg' })]) {
    await expect(cutFile(root, photo, whole(480, 288))).rejects.toThrow(/changed while the site was built/);
  }
});
