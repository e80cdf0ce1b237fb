import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Culori from 'culori';
import { ENGINE } from '../files/engine-folder.ts';

/** A colour in OKLab: lightness from 0 to 1, and how green or red and how blue or yellow it is. */
export interface OklabColour {
  l: number;
  a: number;
  b: number;
}

/** A colour in OKLCH: lightness from 0 to 1, chroma, and the hue in degrees. */
export interface OklchColour {
  l: number;
  c: number;
  h: number;
}

const require = createRequire(join(ENGINE, 'package.json'));
let loaded: typeof Culori | undefined;

// Loaded at the first colour, because it takes as long as a small build and most sites set no theme. The CommonJS form is
// one file; the other has two hundred.
function culori(): typeof Culori {
  loaded ??= require('culori/require') as typeof Culori;
  return loaded;
}

/** What is written, as the parser understands it; undefined if it is no CSS colour. */
export function parseColour(written: string): Culori.Color | undefined {
  return culori().parse(written);
}

/** Converts to `#rrggbb`; each channel that is outside of sRGB is cut off. */
export function toHex(colour: Culori.Color): string {
  return culori().formatHex(colour);
}

/** The sRGB channels of a colour, from 0 to 1; below or above for a colour outside of sRGB. */
export function channelsOf(colour: Culori.Color): [red: number, green: number, blue: number] {
  const { r, g, b } = culori().converter('rgb')(colour);
  return [r, g, b];
}

/** Converts to OKLab. @param hex `#rrggbb` */
export function toOklab(hex: string): OklabColour {
  const { l, a, b } = culori().converter('oklab')(hex)!;
  return { l, a, b };
}

/** Converts to OKLCH; a grey has the hue 0. @param colour in any notation of CSS, such as `#rrggbb` */
export function toOklch(colour: string | Culori.Color): OklchColour {
  const { l, c, h = 0 } = culori().converter('oklch')(colour)!;
  return { l, c, h };
}

/** Converts OKLab to `#rrggbb`. */
export function oklabToHex(colour: OklabColour): string {
  return oklchToHex(toOklch({ mode: 'oklab', ...colour }));
}

/** Converts OKLCH to `#rrggbb`. A colour that sRGB lacks gets the highest chroma that sRGB has. */
export function oklchToHex(colour: OklchColour): string {
  return culori().formatHex(toGamut(colour));
}

/** The colour itself if sRGB has it, else the same lightness and hue with the highest chroma that sRGB has. */
export function toGamut(colour: OklchColour): OklchColour & { mode: 'oklch' } {
  const { clampChroma } = culori();
  const { l, c, h = colour.h } = clampChroma({ mode: 'oklch', ...colour }, 'oklch') as Culori.Oklch;
  return { mode: 'oklch', l, c, h };
}

/** Mixes two colours as `color-mix()` of CSS does in sRGB. @param share of the first, from 0 to 1 */
export function mixInSrgb(first: string, second: string, share: number): string {
  return culori().formatHex(culori().interpolate([second, first], 'rgb')(share));
}

/** Mixes two colours as `color-mix()` of CSS does in OKLab. @param share of the first, from 0 to 1 */
export function mixInOklab(first: string, second: string, share: number): string {
  return culori().formatHex(culori().interpolate([second, first], 'oklab')(share));
}

const luminances = new Map<string, number>();
const MOST_KEPT = 10_000;

/**
 * The contrast of two colours, from 1 to 21.
 *
 * @param first `#rrggbb`
 * @param second `#rrggbb`
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(first: string, second: string): number {
  const [darker, lighter] = [luminanceOf(first), luminanceOf(second)].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

// Looking for a colour that passes compares the same few grounds a thousand times.
function luminanceOf(hex: string): number {
  const known = luminances.get(hex);
  if (known !== undefined) return known;
  if (luminances.size >= MOST_KEPT) luminances.clear();
  const luminance = culori().wcagLuminance(hex);
  luminances.set(hex, luminance);
  return luminance;
}
