/** The weight of a text: regular or semibold. */
export type Weight = 400 | 600;

/** Returns the width of a text on one line, in pixels at the font size of charts. */
export type MeasureText = (text: string, weight: Weight) => number;

/** The font size of all texts of a chart, in pixels. */
export const TEXT_SIZE = 14;
/** The distance between the baselines of two lines, in pixels. */
export const LINE_HEIGHT = 17;

// In multiples of the font size, as in DejaVu Sans and Verdana, the widest fonts that systems use for `system-ui`.
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\s'’.,:;!|ijlIJ]/u, 0.33],
  [/[-()/[\]‘“”"frt]/u, 0.46],
  [/[mwMW%@—…٪]/u, 1],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef]/u, 1],
  [/[a-z\p{Nd}]/u, 0.64],
  [/\p{Lu}/u, 0.8],
  [/\p{Emoji_Presentation}/u, 1.4],
];
const OTHER = 0.75;
const SEMIBOLD = 1.14;

/** Estimates the width of a text in the sans-serif font of a reader's system. Few fonts are wider. */
export function estimateWidth(text: string, weight: Weight): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) {
    width += CLASSES.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER;
  }
  return width * TEXT_SIZE * (weight === 600 ? SEMIBOLD : 1);
}
