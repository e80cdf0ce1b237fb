import { Semaphore } from 'async-mutex';
import type { Metadata } from 'sharp';

// In megabytes, for all photographs that are decoded at one time. With the rest of a build, this stays below 1 GB.
const LIMIT = 600;

// In bytes per pixel, as measured with libvips 8.18 and three threads. A baseline JPEG is decoded at a smaller scale. A
// progressive one is held as a whole, and AVIF several times over.
const BYTES_PER_PIXEL = { baseline: 1, progressive: 20, avif: 30, other: 5 } as const;

const free = new Semaphore(LIMIT);

/**
 * Estimates how much memory it takes to decode a picture.
 *
 * @returns megabytes, at least 1
 */
export function decodingMegabytes({ width, height, format, isProgressive = false }: Metadata): number {
  const kind =
    format === 'jpeg' ? (isProgressive ? 'progressive' : 'baseline') : format === 'heif' ? 'avif' : 'other';
  return Math.max(1, Math.ceil((width * height * BYTES_PER_PIXEL[kind]) / 1e6));
}

/** Whether a picture can be decoded at all within the limit. */
export function isDecodable(megabytes: number): boolean {
  return megabytes <= LIMIT;
}

/** Decodes a picture as soon as there is memory for it beside those that are in work. */
export function whenDecodable<Result>(megabytes: number, decode: () => Promise<Result>): Promise<Result> {
  return free.runExclusive(decode, Math.min(megabytes, LIMIT));
}
