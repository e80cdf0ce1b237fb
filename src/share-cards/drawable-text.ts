import type { FontFace } from './fonts.ts';

/** A text as a card can draw it. */
export interface DrawableText {
  text: string;
  /** the part of its letters that no face has, from 0 to 1 */
  lost: number;
}

// Controls of writing direction and other letters without a shape, which could turn a headline round or hide in it.
// The two joiners stay: Persian words are spelt with them.
const SHAPELESS = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;
// Arabic and Hebrew are printed without vowel marks, and satori would set the marks beside their letters.
const VOWEL_MARKS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

// No language stacks more on a letter that has them as letters of their own; a tower of marks would leave the picture.
const MOST_MARKS = 2;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Takes out of a text what cannot be drawn: directional controls, vowel marks, and what no face has a shape for, such
 * as emoji. What is left is closed up.
 */
export function drawableText(text: string, faces: readonly FontFace[]): DrawableText {
  const plain = text.normalize('NFC').replace(CONTROLS, ' ').replace(SHAPELESS, '').replace(VOWEL_MARKS, '');
  const drawn = (letter: string) =>
    /\s/.test(letter) || faces.some((face) => face.widthOf(letter.codePointAt(0)!) !== undefined);
  const asDrawn = (segment: string) => {
    const [base = '', ...marks] = segment;
    return drawn(base) ? base + marks.filter(drawn).slice(0, MOST_MARKS).join('') : undefined;
  };
  let letters = 0;
  let lost = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(plain)) {
    const isLetter = /\p{L}/u.test(segment);
    const left = asDrawn(segment) ?? decompose(segment, asDrawn);
    if (isLetter) letters += 1;
    if (isLetter && !left) lost += 1;
    kept += left || GAP;
  }
  return { text: closeUp(kept), lost: letters ? lost / letters : 0 };
}

/** A ligature, a full-width or a mathematical letter, drawn as the plain letters it stands for. */
function decompose(segment: string, asDrawn: (letter: string) => string | undefined): string {
  const plain = segment.normalize('NFKC');
  return plain === segment ? '' : Array.from(plain, (letter) => asDrawn(letter) ?? '').join('');
}

const GAP = '\ufffc';

/** Closes what was left open: no empty quotes or brackets, no space before a comma, no two spaces. */
function closeUp(text: string): string {
  return text
    .replace(/[\p{Ps}\p{Pi}"'][\s\ufffc]*\ufffc[\s\ufffc]*[\p{Pe}\p{Pf}"']/gu, GAP)
    .replace(/\s*\ufffc[\s\ufffc]*(?=[\p{Pe}\p{Pf}\p{Po}]|$)/gu, '')
    .replace(/(?<=^|[\p{Ps}\p{Pi}])[\s\ufffc]*\ufffc\s*/gu, '')
    .replace(/\s+\ufffc[\s\ufffc]*|\ufffc[\s\ufffc]*\s+/gu, ' ')
    .replaceAll(GAP, '')
    .replace(/\s+/g, ' ')
    .trim();
}
