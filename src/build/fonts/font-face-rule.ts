import type { FontCut } from './plan-fonts.ts';

/**
 * The `@font-face` rule of a font file. The text must not move when the font arrives, so a page keeps the fallback if
 * the font is late: `font-display: optional`.
 *
 * @param url the file's address
 */
export function fontFaceRule({ family, weight, style, isPartial, letters }: FontCut, url: string): string {
  const descriptors = [
    `font-family:${family}`,
    `src:url(${url})`,
    'font-display:optional',
    ...(weight === '400' ? [] : [`font-weight:${weight}`]),
    ...(style === 'normal' ? [] : [`font-style:${style}`]),
    ...(isPartial ? [`unicode-range:${unicodeRange(letters)}`] : []),
  ];
  return `@font-face{${descriptors.join(';')}}`;
}

/** Code points as CSS writes them, such as `U+a1-a9,U+131`. @param letters in order */
export function unicodeRange(letters: readonly number[]): string {
  return spansOf(letters)
    .map((span) => `U+${span.map((letter) => letter.toString(16)).join('-')}`)
    .join();
}

/** A regular expression that finds a letter in a text, as source. @param letters in order */
export function letterPattern(letters: readonly number[]): string {
  const spans = spansOf(letters).map((span) => span.map((letter) => `\\u{${letter.toString(16)}}`).join('-'));
  return `/[${spans.join('')}]/u`;
}

/** The first and the last of code points that follow each other; one where there is no other. */
function spansOf(letters: readonly number[]): number[][] {
  const spans: number[][] = [];
  for (const letter of letters) {
    const span = spans.at(-1);
    if (span && letter === span.at(-1)! + 1) span[1] = letter;
    else spans.push([letter]);
  }
  return spans;
}
