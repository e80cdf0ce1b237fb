import type { FontPackage } from '../../files/font-package.ts';

/** A font of the reader's device: the names of its cuts, and its mean width. */
interface DeviceFont {
  /** what the stylesheet calls it: `fit-georgia` */
  family: string;
  regular: readonly string[];
  bold: readonly string[];
  italic: readonly string[];
  /**
   * The mean width of a character of English news, in font sizes, as `tests/bench/first-view/fallbacks.ts` measures it.
   * Several fonts of nearly the same width share the middle.
   */
  width: number;
}

// Windows and macOS have Georgia and Arial, Android Noto Serif and Roboto, Linux Liberation or DejaVu.
const SERIFS: readonly DeviceFont[] = [
  // Measured in Gelasio, which is made to Georgia's widths.
  {
    family: 'fit-georgia',
    regular: ['Georgia'],
    bold: ['Georgia Bold'],
    italic: ['Georgia Italic'],
    width: 0.4429,
  },
  {
    family: 'fit-noto',
    regular: ['Noto Serif', 'NotoSerif-Regular'],
    bold: ['Noto Serif Bold', 'NotoSerif-Bold'],
    italic: ['Noto Serif Italic', 'NotoSerif-Italic'],
    width: 0.4779,
  },
  {
    family: 'fit-times',
    regular: ['Times New Roman', 'Liberation Serif', 'Cambria'],
    bold: ['Times New Roman Bold', 'Liberation Serif Bold', 'Cambria Bold'],
    italic: ['Times New Roman Italic', 'Liberation Serif Italic', 'Cambria Italic'],
    // Liberation Serif has 0.4045; Caladea, which is made to Cambria's widths, 0.4078.
    width: 0.4061,
  },
  {
    family: 'fit-dejavu',
    regular: ['DejaVu Serif'],
    bold: ['DejaVu Serif Bold'],
    italic: ['DejaVu Serif Italic'],
    width: 0.515,
  },
];
const SANS_SERIFS: readonly DeviceFont[] = [
  {
    family: 'fit-arial',
    regular: ['Arial', 'Helvetica', 'Liberation Sans'],
    bold: ['Arial Bold', 'Helvetica Bold', 'Liberation Sans Bold'],
    italic: ['Arial Italic', 'Helvetica Oblique', 'Liberation Sans Italic'],
    // Measured in Arimo, which is made to Arial's widths.
    width: 0.4454,
  },
  {
    family: 'fit-roboto',
    regular: ['Roboto'],
    bold: ['Roboto Bold'],
    italic: ['Roboto Italic'],
    width: 0.4441,
  },
  {
    family: 'fit-dejavu-sans',
    regular: ['DejaVu Sans'],
    bold: ['DejaVu Sans Bold'],
    italic: ['DejaVu Sans Oblique'],
    width: 0.5073,
  },
];

/** What a font of the reader's device is fitted to: lengths in font sizes. */
export interface FaceMetrics {
  /** the mean width of a character of English news */
  width: number;
  /** the height above the base line, and below it */
  ascent: number;
  descent: number;
}

/** Newsreader's, between its cuts for text and for headlines, which are 4 % wider. */
export const NEWSREADER_METRICS: FaceMetrics = { width: 0.435, ascent: 0.735, descent: 0.265 };

/** The fallback of a typeface: fonts of the reader's device, sized so that no line changes when the typeface comes. */
export interface Fallback {
  /** for `font-family` */
  families: string;
  /** the `@font-face` rules */
  faces: string;
  /**
   * Those of bold and italic words, for pages that have words in them. Without these, bold words would be smeared and
   * italic ones slanted by machine.
   */
  cuts: string;
}

/**
 * Fits the fonts of the reader's device to a typeface: lines get the same number of letters, and letters stand at the
 * same height.
 *
 * @param category of the typeface, as in its package
 * @param prefix put before the names of the families
 */
export function fitFallback(
  { width, ascent, descent }: FaceMetrics,
  category: FontPackage['category'],
  prefix = '',
): Fallback {
  const isSans = category === 'sans-serif' || category === 'monospace';
  const fonts = isSans ? SANS_SERIFS : SERIFS;
  const rule = (font: DeviceFont, names: readonly string[], descriptor = '') => {
    const size = width / font.width;
    const adjusted = [`size-adjust:${percent(size)}`, `ascent-override:${percent(ascent / size)}`];
    const sources = names.map((name) => `local(${name})`).join();
    return `@font-face{font-family:${prefix}${font.family};src:${sources};${adjusted.join(';')};descent-override:${percent(descent / size)}${descriptor}}`;
  };
  return {
    families: [...fonts.map(({ family }) => prefix + family), isSans ? 'sans-serif' : 'serif'].join(),
    faces: fonts.map((font) => rule(font, font.regular)).join(''),
    cuts: [
      ...fonts.map((font) => rule(font, font.bold, ';font-weight:700')),
      ...fonts.map((font) => rule(font, font.italic, ';font-style:italic')),
    ].join(''),
  };
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
