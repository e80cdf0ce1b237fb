/** How a text ends, without the quotation marks and brackets that close there. */
export type Ending = 'sentence' | 'question' | 'colon' | 'comma' | 'none';

/** One paragraph, measured. */
export interface Shape {
  /** in letters; a Chinese, Japanese or Korean character counts as two */
  readonly width: number;
  readonly ending: Ending;
}

/** The widest sub-heading, in letters. */
export const WIDEST = 130;

const WIDE_CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const CLOSING = new Set(' \u00a0\u200e\u200f"\'’”“»«›‹)]）」』》〉】');
const ENDINGS = new Map<string, Ending>([
  ...endings('.!。．｡！।॥۔։።။។', 'sentence'),
  ...endings('?？؟;', 'question'),
  ...endings(':：', 'colon'),
  ...endings(',，、،', 'comma'),
]);

function endings(marks: string, ending: Ending): [string, Ending][] {
  return [...marks].map((mark) => [mark, ending]);
}

function endingOf(text: string): Ending {
  let end = text.length - 1;
  while (end > 0 && CLOSING.has(text[end]!)) end -= 1;
  const isEllipsis = text[end] === '.' && text[end - 1] === '.';
  return isEllipsis ? 'none' : (ENDINGS.get(text[end]!) ?? 'none');
}

/** Measures a paragraph, which has at least one character. */
export function shapeOf(text: string): Shape {
  // Wide characters of a longer text make no difference.
  const wide = text.length > WIDEST ? 0 : (text.match(WIDE_CHARACTER)?.length ?? 0);
  return { width: text.length + wide, ending: endingOf(text) };
}

/** Whether it is as short as a sub-heading, and does not end as a sentence that tells something. */
export function isTitleLike({ width, ending }: Shape): boolean {
  return width <= WIDEST && (ending === 'none' || ending === 'question');
}

/** Whether it ends as a sentence, or is too long for anything but one. */
export function isProse({ width, ending }: Shape): boolean {
  return width > WIDEST || ending === 'sentence';
}
