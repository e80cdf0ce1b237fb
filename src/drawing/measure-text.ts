import type { FontFace } from './fonts.ts';

/** Returns the width of a text on one line, in multiples of its font size. */
export type Measure = (text: string) => number;

/** Creates a measure that adds up the widths of the characters. Without kerning, its results are a little too wide. */
export function createMeasure(fonts: readonly FontFace[]): Measure {
  return (text) => {
    let width = 0;
    for (const letter of text) {
      const codePoint = letter.codePointAt(0)!;
      for (const font of fonts) {
        const advance = font.widthOf(codePoint);
        if (advance === undefined) continue;
        width += advance;
        break;
      }
    }
    return width / 1000;
  };
}
