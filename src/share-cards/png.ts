import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { SchemeColours } from '../theme/palette.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BIT_DEPTH = 4;
const INDEXED_COLOUR = 3;

// A card has two text colours on paper, so 16 colours are enough: the paper, and steps from it to each text colour for
// antialiased edges. Compared with a PNG in full colour, this takes a third of the bytes and half the time.
function pngPalette({ paper, ink, accent }: SchemeColours): Rgb[] {
  return [rgb(paper), ...stepsBetween(paper, ink, 11), ...stepsBetween(paper, accent, 4)];
}

type Rgb = readonly [number, number, number];

/**
 * Encodes a card as a PNG with a palette of 16 colours.
 *
 * @param pixels RGBA bytes, row after row; alpha is ignored, because a card is opaque
 * @param width in pixels
 * @param height in pixels
 * @param colours of the card's texts and paper
 * @see https://www.w3.org/TR/png-3/
 */
export async function encodePng(
  pixels: Buffer,
  width: number,
  height: number,
  colours: SchemeColours,
): Promise<Buffer> {
  const palette = pngPalette(colours);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BIT_DEPTH, INDEXED_COLOUR, 0, 0, 0], 8);
  const data = await promisify(deflate)(indexPixels(pixels, width, height, palette), {
    level: 6,
    memLevel: 9,
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typeAndData = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typeAndData));
  return Buffer.concat([length, typeAndData, check]);
}

/** The uncompressed rows of a PNG: a filter byte (0 for none), then two pixels per byte. */
function indexPixels(pixels: Buffer, width: number, height: number, palette: readonly Rgb[]): Buffer {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const rowLength = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowLength * height);
  const indexOf = new Map<number, number>();
  let last = -1;
  let index = 0;
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = y * rowLength + 1;
    for (let x = 0; x < width; x += 1, at += 1) {
      const colour = colours[at]!;
      if (colour !== last) {
        last = colour;
        index = indexOf.get(colour) ?? nearestIn(palette, pixels, at * 4);
        indexOf.set(colour, index);
      }
      const byte = row + (x >> 1);
      rows[byte] = x & 1 ? rows[byte]! | index : index << BIT_DEPTH;
    }
  }
  return rows;
}

/** The palette index of the colour nearest to a pixel's. */
function nearestIn(palette: readonly Rgb[], pixels: Buffer, at: number): number {
  let best = 0;
  let bestDistance = Infinity;
  palette.forEach((colour, index) => {
    const distance = colour.reduce((sum, part, channel) => sum + (part - pixels[at + channel]!) ** 2, 0);
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  });
  return best;
}

/** Colours in equal steps from the paper to a text colour, without the paper itself. */
function stepsBetween(paper: string, ink: string, steps: number): Rgb[] {
  const from = rgb(paper);
  const to = rgb(ink);
  const between = (step: number, channel: 0 | 1 | 2) =>
    Math.round(from[channel] + ((to[channel] - from[channel]) * step) / steps);
  return Array.from(
    { length: steps },
    (_, index) => [0, 1, 2].map((c) => between(index + 1, c as 0)) as unknown as Rgb,
  );
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
