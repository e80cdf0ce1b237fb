import { channelsOf, parseColour, toGamut, toHex, toOklch } from './colour-space.ts';
import { writeColour } from './write-colour.ts';

/** A colour of the settings. */
export interface WrittenColour {
  /** as the editor wrote it */
  written: string;
  /** `#rrggbb` */
  hex: string;
}

/** What a message says of something that is no colour. */
export const HOW_TO_WRITE =
  "Write a CSS colour in quotes, such as `'#7a1f1c'`, `'rgb(122 31 28)'`, `'oklch(43% 0.14 27)'` or `'darkgreen'`.";

const BARE_HEX = /^(?:[\da-f]{3}|[\da-f]{6})$/i;
// An 8-bit channel is rounded by this much anyway.
const ROUNDING = 0.5 / 255;

/**
 * Reads a CSS colour that says exactly what it is: hex, rgb(), hsl(), hwb(), lab(), lch(), oklab(), oklch() or a name.
 *
 * @returns the colour, or what is wrong with it and what to write instead
 * @see https://www.w3.org/TR/css-color-4/
 */
export function readColour(written: string): WrittenColour | { problem: string } {
  const text = written.trim();
  if (BARE_HEX.test(text)) return { problem: `A hex colour begins with \`#\`. Write \`'#${text}'\`.` };
  const colour = /^[#a-z]/i.test(text) ? parseColour(text) : undefined;
  if (!colour) return { problem: `\`${text}\` is no colour that can be read. ${HOW_TO_WRITE}` };
  if (colour.alpha !== undefined && colour.alpha < 1) {
    const opaque = writeColour(toGamut(toOklch(colour)), text);
    return {
      problem: `\`${text}\` lets what is behind it show through, so nothing can be said about its contrast. Write an opaque colour, such as ${opaque.code}.`,
    };
  }
  if (channelsOf(colour).some((channel) => channel < -ROUNDING || channel > 1 + ROUNDING)) {
    const nearest = writeColour(toGamut(toOklch(colour)), text);
    return {
      problem: `\`${text}\` is more vivid than sRGB, so screens would show different colours. The nearest colour of sRGB is ${nearest.code}.`,
    };
  }
  return { written: text, hex: toHex(colour) };
}
