import type { Measure } from '../drawing/measure-text.ts';

// A line may break after a space, after a hyphen, dash or slash, and around Chinese and Japanese characters.
const UNITS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef–—/-]+[–—/-]*|[–—/-]+|\s+/gu;

/**
 * Counts the lines of a text that is broken greedily. A word that is wider than a line is broken, too.
 *
 * @param size the font size, in pixels
 * @param width the length of a line, in pixels
 */
export function countLines(text: string, size: number, width: number, measure: Measure): number {
  let lines = 1;
  let used = 0;
  for (const [unit] of text.matchAll(UNITS)) {
    const unitWidth = measure(unit) * size;
    if (used + unitWidth <= width) used += unitWidth;
    else if (/^\s/.test(unit)) used = width;
    else {
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(unitWidth / width) - 1);
      used = unitWidth > width ? unitWidth % width : unitWidth;
    }
  }
  return lines;
}

/** The width of the widest word, in multiples of its font size. */
function widestWord(text: string, measure: Measure): number {
  let widest = 0;
  for (const [unit] of text.matchAll(UNITS)) widest = Math.max(widest, measure(unit));
  return widest;
}

/** The space for a text and the range of its font sizes, all in pixels. */
export interface TextRoom {
  width: number;
  height: number;
  /** in multiples of the font size */
  lineHeight: number;
  largest: number;
  smallest: number;
}

// In pixels.
const STEP = 2;
// The widest word shrinks the text instead of being broken, down to this share of the largest size.
const WHOLE_WORDS_FROM = 0.5;

/**
 * Finds the largest font size at which a text fits.
 *
 * @returns the size in pixels; undefined if even the smallest one is too large
 */
export function largestSize(text: string, room: TextRoom, measure: Measure): number | undefined {
  const { width, height, lineHeight, largest, smallest } = room;
  const wholeWordSize = width / widestWord(text, measure);
  const top = wholeWordSize >= largest * WHOLE_WORDS_FROM ? Math.min(largest, wholeWordSize) : largest;
  for (let size = Math.floor(top / STEP) * STEP; size >= smallest; size -= STEP) {
    if (countLines(text, size, width, measure) * size * lineHeight <= height) return size;
  }
  return undefined;
}
