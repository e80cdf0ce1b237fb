import { type OklchColour, oklchToHex, parseColour, toGamut, toHex } from './colour-space.ts';

/** A colour to write into the settings. */
export interface ColourToWrite {
  /** for a message: in quotes, as YAML needs them, and in backticks */
  code: string;
  /** without quotes */
  text: string;
  /** `#rrggbb`: exactly what the text says */
  hex: string;
}

/**
 * Writes a colour as an editor can paste it: as oklch() for those who write that, else as hex.
 *
 * @param like what the editor wrote
 */
export function writeColour(colour: OklchColour, like: string): ColourToWrite {
  const text = /^oklch\(/i.test(like) ? writeOklch(colour) : oklchToHex(colour);
  return asWritten(text);
}

/** A colour as its text says. @param text in any notation of CSS */
export function asWritten(text: string): ColourToWrite {
  const hex = toHex(parseColour(text)!);
  return { text, hex, code: `\`'${text}'\`` };
}

// A tenth of a percent of lightness is less than an eye sees. Rounding must not leave sRGB, so the chroma is rounded down.
function writeOklch(colour: OklchColour): string {
  const l = Math.round(colour.l * 1000) / 1000;
  const h = Math.round(colour.h * 10) / 10;
  const c = Math.floor(toGamut({ l, c: colour.c, h }).c * 1000) / 1000;
  return `oklch(${Math.round(l * 1000) / 10}% ${c} ${h})`;
}
