/** The background colour of pages in both colour schemes, as `#rrggbb`. */
export interface PaperColours {
  light: string;
  dark: string;
}

const PAPER = /--paper:\s*light-dark\(\s*oklch\(([^)]*)\)\s*,\s*oklch\(([^)]*)\)\s*\)/;

/**
 * Reads the background colours from the style sheet, so that the browser's toolbar and the manifest always have the
 * colours of the page.
 *
 * @param css the text of styles/tokens.css
 * @throws Error if they are missing or in another notation
 */
export function paperColours(css: string): PaperColours {
  const [, light, dark] = PAPER.exec(css) ?? [];
  if (!light || !dark) {
    throw new Error(
      'styles/tokens.css sets no `--paper: light-dark(oklch(…), oklch(…))`. Write it in this form.',
    );
  }
  return { light: oklchToHex(light), dark: oklchToHex(dark) };
}

/**
 * Converts an OKLCH colour to sRGB.
 *
 * @param oklch lightness, chroma and hue in CSS notation: `98.8% 0.004 85`
 * @returns `#rrggbb`
 * @see https://bottosson.github.io/posts/oklab/
 */
export function oklchToHex(oklch: string): string {
  const [lightness = '0', chroma = '0', hue = '0'] = oklch.trim().split(/[\s/]+/);
  const L = lightness.endsWith('%') ? Number.parseFloat(lightness) / 100 : Number.parseFloat(lightness);
  const angle = (Number.parseFloat(hue) * Math.PI) / 180;
  const a = Number.parseFloat(chroma) * Math.cos(angle);
  const b = Number.parseFloat(chroma) * Math.sin(angle);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(channel).join('')}`;
}

function channel(linear: number): string {
  const light = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, light)))
    .toString(16)
    .padStart(2, '0');
}
