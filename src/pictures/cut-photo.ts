import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { UserError } from '../diagnostics/user-error.ts';
import { hashBytes } from '../files/fingerprint.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import type { Cut } from './cuts.ts';
import { whenDecodable } from './decoding-memory.ts';
import type { Focus, Photo } from './photo.ts';
import { signPhoto } from './sign-photo.ts';

// Each picture is cut in a thread of its own. Four are at work at once (Node has four threads for this), so more
// processors than that are shared among them.
sharp.concurrency(Math.max(1, Math.ceil(availableParallelism() / 4)));
sharp.cache(false);

// AVIF at effort 2 gives about the bytes of effort 4 in an eighth of the time.
const AVIF_EFFORT = 2;
const AVIF_QUALITIES = [52, 44, 36, 28];
const JPEG_QUALITIES = [80, 70, 60, 50];
// The pictures for phones have at most this many bytes: finely structured ones get a lower quality.
const PHONE_WIDTH = 800;
const PHONE_BYTES = 60_000;

/**
 * Cuts a photograph to a size, turned as the camera was held. All metadata is removed, for it may say where the picture
 * was taken; the credit and the copyright notice are written.
 *
 * @param root the project's folder
 * @returns the bytes of an AVIF or JPEG
 * @throws UserError if the file cannot be decoded, or changed since the build first read it
 */
export async function cutPhoto(root: string, photo: Photo, cut: Cut): Promise<Buffer> {
  const bytes = readUnchanged(root, photo);
  try {
    // In memory once, and encoded until it is small enough.
    const { data, info } = await whenDecodable(photo.megabytes, async () => {
      const resized = resize(sharp(bytes, { limitInputPixels: false }), photo, cut);
      return resized
        .flatten({ background: 'white' })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
    });
    const pixels = { width: info.width, height: info.height, channels: info.channels } as const;
    return await encode(() => sharp(data, { raw: pixels }), photo, cut);
  } catch (cause) {
    const { message } = cause as Error;
    throw new UserError(
      `${photo.file} cannot be cut (${message}). Save the picture again. Nothing was published.`,
    );
  }
}

/** Reads a photograph: its address and its cache key are of the bytes that the loader read. */
function readUnchanged(root: string, { file, digest }: Photo): Buffer {
  const bytes = tryReadFile(join(root, file));
  if (bytes && hashBytes(bytes) === digest) return bytes;
  throw new UserError(`${file} changed while the site was built. Nothing was published; build again.`);
}

function resize(image: Sharp, photo: Photo, cut: Cut): Sharp {
  const { width, height } = cut;
  const upright = image.autoOrient();
  if (!cut.cropped) return upright.resize({ width, height, fit: 'fill' });
  if (!photo.focus) return upright.resize({ width, height, position: sharp.strategy.attention });
  return upright.extract(areaAround(photo.focus, photo, cut)).resize({ width, height, fit: 'fill' });
}

/** The largest area of a picture that has the proportions of a cut, as near to the middle of a focus as can be. */
export function areaAround(
  { x, y }: Focus,
  { width, height }: Pick<Photo, 'width' | 'height'>,
  cut: Pick<Cut, 'width' | 'height'>,
): { left: number; top: number; width: number; height: number } {
  const scale = Math.min(width / cut.width, height / cut.height);
  const area = { width: Math.round(cut.width * scale), height: Math.round(cut.height * scale) };
  return { left: startOf(x, width, area.width), top: startOf(y, height, area.height), ...area };
}

/** Where a part of a length starts, so that its middle is near a point and no part of it is outside. */
function startOf(percent: number, whole: number, part: number): number {
  return Math.round(Math.min(Math.max((percent / 100) * whole - part / 2, 0), whole - part));
}

async function encode(image: () => Sharp, photo: Photo, { format, width }: Cut): Promise<Buffer> {
  const qualities = format === 'avif' ? AVIF_QUALITIES : JPEG_QUALITIES;
  let bytes: Buffer | undefined;
  for (const quality of qualities) {
    const signed = signPhoto(image(), photo);
    bytes = await (
      format === 'avif'
        ? signed.avif({ quality, effort: AVIF_EFFORT })
        : signed.jpeg({ quality, mozjpeg: true })
    ).toBuffer();
    if (width > PHONE_WIDTH || bytes.length <= PHONE_BYTES) break;
  }
  return bytes!;
}
