import { drawableText } from '../drawing/drawable-text.ts';
import { createMeasure, type Measure } from '../drawing/measure-text.ts';
import type { Cut } from '../pictures/cuts.ts';
import type { StoryPicture } from '../pictures/story-picture.ts';
import { largestSize, countLines } from './fit-text.ts';
import type { FontFace } from '../drawing/fonts.ts';

/** The texts of a card. */
export interface CardContent {
  publication: string;
  /** the section's title; on the section's own card it is the headline, too */
  section?: string | undefined;
  /** a day in words, in the site's language */
  date?: string | undefined;
  headline: string;
  keyPoint?: string | undefined;
  /** `png` for texts alone, `jpeg` for a card that may show a picture */
  format: 'png' | 'jpeg';
  /** the picture beside the texts */
  picture?: StoryPicture | undefined;
  /** whether the card runs from right to left, like the site's pages */
  mirrored: boolean;
}

/** A text and its font size, in pixels. */
export interface TextLine {
  text: string;
  size: number;
}

/** A text of one or more lines. */
export interface TextBlock extends TextLine {
  /** in multiples of the font size */
  lineHeight: number;
  direction: 'ltr' | 'rtl';
  /** an outline that makes letters bolder, in multiples of the font size; 0 if the font has weight 600 */
  stroke: number;
  accented: boolean;
}

/** The texts that a card shows, with their font sizes. */
export interface CardLayout {
  publication?: TextLine | undefined;
  section?: TextLine | undefined;
  date?: TextLine | undefined;
  headline?: TextBlock | undefined;
  keyPoint?: TextBlock | undefined;
  hasPicture: boolean;
  mirrored: boolean;
}

/** The card's dimensions, in pixels. */
export const FRAME = { width: 1200, height: 630, side: 72, top: 54, bottom: 60 } as const;
export const HEAD = { height: 48, rule: 2, below: 40, gap: 24 } as const;
export const KEY_POINT_GAP = 34;

/** The picture beside the texts, in pixels: it fills the card's outer side. */
export const PICTURE = { width: 480, height: FRAME.height, gap: 48 } as const;
/** The form in which a card shows a picture. */
export const CARD_PICTURE: Cut = {
  format: 'jpeg',
  width: PICTURE.width,
  height: PICTURE.height,
  cropped: true,
};

const TEXT_WIDTH = FRAME.width - 2 * FRAME.side;
const TEXT_WIDTH_BESIDE_PICTURE = FRAME.width - FRAME.side - PICTURE.gap - PICTURE.width;
/** The height that headline and key point share, in pixels. */
export const BODY = FRAME.height - FRAME.top - FRAME.bottom - HEAD.height - HEAD.rule - HEAD.below;

// The headline's font sizes, in pixels.
const LARGEST = 116;
const SMALLEST = 40;
// A headline that would be smaller than this gets the key point's space, too.
const SMALLEST_WITH_KEY_POINT = 66;
const KEY_POINT = { largest: 42, smallest: 31, lines: 3 } as const;
// If a headline loses a larger share of its letters, the rest would mislead.
const MAX_LOST = 0.2;

// In characters; no card has space for this many. An article pasted into a headline must not slow down a build.
const MAX_LENGTH = 1500;

/**
 * Decides which texts a card shows, and how large. Omits a text with letters that no font has; the section's title
 * replaces a headline that loses more than a fifth of its letters.
 *
 * @param shrunk the share of the space to use; less than 1 after the rendered text was too high
 */
export function layOutCard(content: CardContent, fonts: readonly FontFace[], shrunk = 1): CardLayout {
  const measure = createMeasure(fonts);
  const drawable = (text: string | undefined, maxLost = 0) => {
    const { text: left, lost } = drawableText((text ?? '').slice(0, MAX_LENGTH), fonts);
    return lost <= maxLost ? left : '';
  };
  const line = (text: string, size: number, smallest: number, width: number): TextLine | undefined =>
    text ? fitOneLine(text, { size, smallest, width }, measure) : undefined;

  const publication = drawable(content.publication);
  const section = drawable(content.section);
  const headline = drawable(content.headline, MAX_LOST) || section || publication;
  const hasPicture = content.picture !== undefined;
  const width = hasPicture ? TEXT_WIDTH_BESIDE_PICTURE : TEXT_WIDTH;
  // Beside a picture there is room for the name and the section alone.
  const date = hasPicture ? undefined : line(drawable(content.date), 27, 20, 330);
  const dateWidth = date ? measure(date.text) * date.size + HEAD.gap : 0;
  return {
    publication: headline === publication ? undefined : line(publication, 35, 24, width * 0.51),
    section: headline === section ? undefined : line(section, 27, 22, width * 0.45 - dateWidth),
    date,
    ...layOutBody(headline, drawable(content.keyPoint), { width, measure, shrunk }, headline === section),
    hasPicture,
    mirrored: content.mirrored,
  };
}

/** The space that headline and key point share. */
interface BodyRoom {
  /** in pixels */
  width: number;
  measure: Measure;
  /** the share of the height to use */
  shrunk: number;
}

/** Fits headline and key point into their shared space. The headline has priority; the key point is never cut. */
function layOutBody(headline: string, point: string, space: BodyRoom, accented: boolean) {
  if (!headline) return {};
  const { width, measure, shrunk } = space;
  const { scale, ...style } = scriptStyle(headline);
  const room = { width, ...style, largest: LARGEST * scale, smallest: SMALLEST * scale };
  const block = (text: string, size: number): TextBlock => ({ text, size, accented, ...style });

  const smallPoint = point ? layOutKeyPoint(point, KEY_POINT.smallest, space) : undefined;
  if (smallPoint) {
    const height = (BODY - KEY_POINT_GAP - smallPoint.height) * shrunk;
    const size = largestSize(headline, { ...room, height }, measure);
    if (size && size >= SMALLEST_WITH_KEY_POINT * scale) {
      const used = countLines(headline, size, width, measure) * size * style.lineHeight;
      return {
        headline: block(headline, size),
        keyPoint: largestKeyPoint(point, BODY * shrunk - used, space),
      };
    }
  }
  let text = headline;
  let size: number | undefined;
  while (!(size = largestSize(text, { ...room, height: BODY * shrunk }, measure))) text = shortenText(text);
  return { headline: block(text, size) };
}

/** A key point at a font size, and its height in pixels; undefined if it needs too many lines. */
function layOutKeyPoint(
  text: string,
  size: number,
  { width, measure }: Pick<BodyRoom, 'width' | 'measure'>,
): { block: TextBlock; height: number } | undefined {
  const { scale, direction, lineHeight } = scriptStyle(text);
  const block: TextBlock = {
    text,
    size: size * scale,
    lineHeight: lineHeight + 0.18,
    direction,
    stroke: 0,
    accented: false,
  };
  const lines = countLines(text, block.size, width, measure);
  if (lines > KEY_POINT.lines) return undefined;
  return { block, height: lines * block.size * block.lineHeight };
}

/** The largest key point that fits, which leaves no large gap under a short headline. */
function largestKeyPoint(text: string, room: number, space: BodyRoom): TextBlock | undefined {
  for (let size: number = KEY_POINT.largest; size >= KEY_POINT.smallest; size -= 1) {
    const tried = layOutKeyPoint(text, size, space);
    if (tried && tried.height + KEY_POINT_GAP <= room) return tried.block;
  }
  return undefined;
}

/** The style for a text's script. `scale` and `stroke` make it look as large and dark as Latin. */
function scriptStyle(
  text: string,
): Pick<TextBlock, 'lineHeight' | 'direction' | 'stroke'> & { scale: number } {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  if (/\p{sc=Arabic}/u.test(first)) return { lineHeight: 1.1, direction: 'rtl', stroke: 0, scale: 1.15 };
  if (/\p{sc=Hebrew}/u.test(first)) return { lineHeight: 1.15, direction: 'rtl', stroke: 0, scale: 1 };
  if (/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text)) {
    return { lineHeight: 1.24, direction: 'ltr', stroke: 0.018, scale: 0.9 };
  }
  return { lineHeight: 1.09, direction: 'ltr', stroke: 0, scale: 1 };
}

/** Fits a text on one line: with a smaller font size first, then by cutting it. */
function fitOneLine(
  text: string,
  room: { size: number; smallest: number; width: number },
  measure: Measure,
): TextLine {
  const { scale } = scriptStyle(text);
  const fitting = Math.floor(room.width / measure(text));
  const smallest = room.smallest * scale;
  if (fitting >= smallest) return { text, size: Math.min(room.size * scale, fitting) };
  let cut = text;
  while (measure(cut) * smallest > room.width && cut.length > 2) cut = shortenText(cut);
  return { text: cut, size: smallest };
}

/** Cuts about 5% of a text, at a space if one is near, and adds an ellipsis. */
function shortenText(text: string): string {
  const letters = [...text.replace(/…$/, '')];
  const keep = Math.max(1, Math.min(letters.length - 1, Math.floor(letters.length * 0.95)));
  const head = letters.slice(0, keep).join('');
  const words = head.replace(/\s+\S*$/, '');
  return `${(words.length > head.length * 0.7 ? words : head).replace(/[\s,;:–—-]+$/, '')}…`;
}
