import type { FontFace } from './fonts.ts';

/** The part of a text that a card can draw. */
export interface DrawableText {
  text: string;
  /** the share of the letters that no font has, from 0 to 1 */
  lost: number;
}

// Bidirectional controls and other invisible characters, which could reverse a headline or hide in it. The two joiners
// stay, because Persian spelling uses them.
const SHAPELESS = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;
// Arabic and Hebrew are printed without vowel marks, and satori would draw the marks beside their letters.
const VOWEL_MARKS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

// No language needs more combining marks on a letter, after NFC. A high stack of marks would leave the picture.
const MAX_MARKS = 2;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Removes what cannot be drawn: invisible characters, vowel marks, and characters that no font has, such as emoji.
 * Then removes the spaces, empty quotes and empty brackets that they leave behind.
 */
export function drawableText(text: string, fonts: readonly FontFace[]): DrawableText {
  const plain = text.normalize('NFC').replace(CONTROLS, ' ').replace(SHAPELESS, '').replace(VOWEL_MARKS, '');
  const isDrawable = (letter: string) =>
    /\s/.test(letter) || fonts.some((font) => font.widthOf(letter.codePointAt(0)!) !== undefined);
  const drawablePart = (segment: string) => {
    const [base = '', ...marks] = segment;
    return isDrawable(base) ? base + marks.filter(isDrawable).slice(0, MAX_MARKS).join('') : undefined;
  };
  let letters = 0;
  let lost = 0;
  let result = '';
  for (const { segment } of graphemes.segment(plain)) {
    const isLetter = /\p{L}/u.test(segment);
    const part = drawablePart(segment) ?? decompose(segment, drawablePart);
    if (isLetter) letters += 1;
    if (isLetter && !part) lost += 1;
    result += part || GAP;
  }
  return { text: removeGaps(result), lost: letters ? lost / letters : 0 };
}

/** A ligature, full-width or mathematical letter as the plain letters of its NFKC form; empty if it has none. */
function decompose(segment: string, drawablePart: (letter: string) => string | undefined): string {
  const plain = segment.normalize('NFKC');
  return plain === segment ? '' : Array.from(plain, (letter) => drawablePart(letter) ?? '').join('');
}

// Marks where a character was removed.
const GAP = '\ufffc';

/** Removes the marks, and with them empty quotes and brackets, spaces before a comma, and double spaces. */
function removeGaps(text: string): string {
  return text
    .replace(/[\p{Ps}\p{Pi}"'][\s\ufffc]*\ufffc[\s\ufffc]*[\p{Pe}\p{Pf}"']/gu, GAP)
    .replace(/\s*\ufffc[\s\ufffc]*(?=[\p{Pe}\p{Pf}\p{Po}]|$)/gu, '')
    .replace(/(?<=^|[\p{Ps}\p{Pi}])[\s\ufffc]*\ufffc\s*/gu, '')
    .replace(/\s+\ufffc[\s\ufffc]*|\ufffc[\s\ufffc]*\s+/gu, ' ')
    .replaceAll(GAP, '')
    .replace(/\s+/g, ' ')
    .trim();
}
