import { DEFAULT_PALETTE, type Palette, type SchemeColours } from './palette.ts';

const TOKEN = /^--(paper|ink|quiet|rule|tint|accent)$/;
// A value that was replaced has hex colours.
const VALUE = /^light-dark\(\s*(oklch\([^)]*\)|#[\da-f]{6}),\s*(oklch\([^)]*\)|#[\da-f]{6})\s*\)$/;

/**
 * The value of a token of styles/tokens.css in the colours of a site. What the theme leaves as it is keeps its bytes.
 *
 * @param property its name: `--paper`
 * @param value as the style sheet has it: `light-dark(oklch(98.8% 0.004 85), oklch(18.5% 0.006 85))`
 * @returns undefined for what is no colour of both schemes: `--gap`, and `--paper: #fff` of printed pages
 * @throws Error if a colour of both schemes is in another notation
 */
export function themedToken(property: string, value: string, palette: Palette): string | undefined {
  const name = TOKEN.exec(property)?.[1] as keyof SchemeColours | undefined;
  if (!name || !value.startsWith('light-dark(')) return undefined;
  const [, light, dark] = VALUE.exec(value) ?? [];
  if (!light || !dark) {
    throw new Error(
      `\`${property}\` has to be \`light-dark(oklch(…), oklch(…))\`, so that a theme can replace it.`,
    );
  }
  const colourOf = (scheme: keyof Palette, written: string) =>
    palette[scheme][name] === DEFAULT_PALETTE[scheme][name] ? written : palette[scheme][name];
  return `light-dark(${colourOf('light', light)}, ${colourOf('dark', dark)})`;
}
