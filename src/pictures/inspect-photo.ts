import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { hashBytes } from '../files/fingerprint.ts';
import { decodingMegabytes, isDecodable, whenDecodable } from './decoding-memory.ts';
import type { PhotoFile } from './photo.ts';
import { readPhotoMetadata } from './photo-metadata.ts';

/** What was found in a picture file. */
export interface PhotoInspection {
  /** undefined if the picture cannot be published */
  photo?: PhotoFile;
  /** why not, and what to do about it: two sentences */
  error?: string;
  /** what an editor should know about a picture that is published */
  warning?: string;
}

// In pixels: anything smaller is an icon or a tracking pixel.
const SMALLEST_SIDE = 64;
// A picture that is so many times longer than high is a mistake, and a crop of it has no meaning.
const MOST_SLENDER = 12;
// In bytes; a file this large is not read into memory.
const LARGEST_FILE = 100_000_000;

const SAVE_AGAIN = 'Save it again as JPEG, PNG or WebP.';

/**
 * Reads a picture file, and decodes it once to see that it is whole.
 *
 * @param root the project's folder
 * @param file from the project's root, as messages show it
 */
export async function inspectPhoto(root: string, file: string): Promise<PhotoInspection> {
  const bytes = readPhoto(join(root, file), file);
  if ('error' in bytes) return bytes;
  const found = await readHeader(bytes);
  if (typeof found === 'string') return { error: notReadable(file, bytes, found) };
  const { width, height } = sizeOf(found);
  const megabytes = decodingMegabytes(found);
  const error =
    explainUnfit(file, found) ?? (await whenDecodable(megabytes, () => explainDamaged(file, bytes)));
  if (error) return { error };
  const metadata = readPhotoMetadata(bytes);
  const photo = { file, digest: hashBytes(bytes), width, height, megabytes, metadata };
  const warning = explainChanges(file, found);
  return { photo, ...(warning ? { warning } : {}) };
}

function readPhoto(path: string, file: string): Buffer | { error: string } {
  try {
    const { size } = statSync(path);
    if (size <= LARGEST_FILE) return readFileSync(path);
    return {
      error: `\`${file}\` has ${Math.round(size / 1e6)} MB. Save it with at most 4000 pixels a side.`,
    };
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    return { error: `\`${file}\` cannot be read (${code}). Check that it is there and may be read.` };
  }
}

async function readHeader(bytes: Buffer): Promise<Metadata | string> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    return (cause as Error).message.replace(/[.\n].*$/s, '');
  }
}

function notReadable(file: string, bytes: Buffer, reason: string): string {
  if (isHeic(bytes)) return heic(file);
  return `\`${file}\` is not a picture that can be read (${reason}). ${SAVE_AGAIN}`;
}

function heic(file: string): string {
  return `\`${file}\` is in HEIC, the format of iPhones, which few programs read. Save or export it as JPEG.`;
}

/** Whether bytes begin like HEIC or HEIF. @see https://nokiatech.github.io/heif/technical.html */
function isHeic(bytes: Buffer): boolean {
  return (
    bytes.toString('latin1', 4, 8) === 'ftyp' &&
    /^(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(bytes.toString('latin1', 8, 12))
  );
}

/** The size of a picture with the camera's orientation applied, in pixels. */
function sizeOf({ autoOrient, pageHeight }: Metadata): { width: number; height: number } {
  // The pages of an animation lie below each other.
  return { width: autoOrient.width, height: pageHeight ?? autoOrient.height };
}

function explainUnfit(file: string, found: Metadata): string | undefined {
  const { width, height } = sizeOf(found);
  if (found.format === 'svg') {
    return `\`${file}\` is a drawing (SVG), which looks different on each device. Save it as PNG, 1600 pixels wide.`;
  }
  if (found.format === 'heif' && found.compression !== 'av1') return heic(file);
  if (Math.min(width, height) < SMALLEST_SIDE) {
    return `\`${file}\` has ${width} × ${height} pixels, too few for a picture. Use the original, at least 800 pixels wide.`;
  }
  if (Math.max(width / height, height / width) > MOST_SLENDER) {
    return `\`${file}\` has ${width} × ${height} pixels, too slender for a picture. Crop it to what should be seen.`;
  }
  if (!isDecodable(decodingMegabytes(found))) {
    return `\`${file}\` has ${width} × ${height} pixels, too many to read. Save it with at most 4000 pixels a side.`;
  }
  return undefined;
}

/** Decodes the whole picture, at a small size: a file that was cut off has a good header. */
async function explainDamaged(file: string, bytes: Buffer): Promise<string | undefined> {
  try {
    await sharp(bytes, { limitInputPixels: false }).resize(32).raw().toBuffer();
    return undefined;
  } catch (cause) {
    const reason = (cause as Error).message.replace(/[.\n].*$/s, '');
    return `\`${file}\` is damaged or cut off (${reason}). Copy it again from where it came, or save it again.`;
  }
}

function explainChanges(file: string, { pages = 1, space }: Metadata): string | undefined {
  if (pages > 1) {
    return `\`${file}\` moves (${pages} pictures). Only its first picture is published: save the one you want as JPEG.`;
  }
  if (space === 'cmyk') {
    return `\`${file}\` is in the colours of print (CMYK), which may look dull or wrong. Save it in sRGB.`;
  }
  return undefined;
}
