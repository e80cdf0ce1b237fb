import type { FontFace } from './fonts.ts';

/** How wide a text is in one line, in its own size. */
export type Measure = (text: string) => number;

/** Measures by the widths of a text's letters; pairs of letters that are set closer make it a little narrower. */
export function createMeasure(faces: readonly FontFace[]): Measure {
  return (text) => {
    let width = 0;
    for (const letter of text) {
      const codePoint = letter.codePointAt(0)!;
      for (const face of faces) {
        const own = face.widthOf(codePoint);
        if (own === undefined) continue;
        width += own;
        break;
      }
    }
    return width / 1000;
  };
}

// Where a line may end: after a space, after a hyphen or slash, and around Chinese and Japanese letters.
const UNITS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef–—/-]+[–—/-]*|[–—/-]+|\s+/gu;

/** How many lines a text takes, each as full as it can be. A word that is wider than a line is broken. */
export function countLines(text: string, size: number, width: number, measure: Measure): number {
  let lines = 1;
  let used = 0;
  for (const [unit] of text.matchAll(UNITS)) {
    const wide = measure(unit) * size;
    if (used + wide <= width) used += wide;
    else if (/^\s/.test(unit)) used = width;
    else {
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(wide / width) - 1);
      used = wide > width ? wide % width : wide;
    }
  }
  return lines;
}

/** How wide the widest word is, in its own size. */
export function widestWord(text: string, measure: Measure): number {
  let widest = 0;
  for (const [unit] of text.matchAll(UNITS)) widest = Math.max(widest, measure(unit));
  return widest;
}

/** The room for a text, and the sizes it may be set in. */
export interface TextRoom {
  width: number;
  height: number;
  lineHeight: number;
  largest: number;
  smallest: number;
}

// Sizes go in steps of this.
const STEP = 2;
// A word is rather set smaller than broken, down to this part of the largest size.
const WHOLE_WORDS_FROM = 0.5;

/**
 * The largest size in which a text has room.
 *
 * @returns undefined where even the smallest is too large
 */
export function largestSize(text: string, room: TextRoom, measure: Measure): number | undefined {
  const { width, height, lineHeight, largest, smallest } = room;
  const whole = width / widestWord(text, measure);
  const top = whole >= largest * WHOLE_WORDS_FROM ? Math.min(largest, whole) : largest;
  for (let size = Math.floor(top / STEP) * STEP; size >= smallest; size -= STEP) {
    if (countLines(text, size, width, measure) * size * lineHeight <= height) return size;
  }
  return undefined;
}
