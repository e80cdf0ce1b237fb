import type { FontFace } from './fonts.ts';
import { largestSize, countLines, createMeasure, type Measure } from './fit-text.ts';
import { drawableText } from './drawable-text.ts';

/** What a card says. */
export interface CardContent {
  publication: string;
  /** the section's title; on its own card it is the headline too */
  section?: string | undefined;
  /** in words, as the site writes days */
  date?: string | undefined;
  headline: string;
  keyPoint?: string | undefined;
  /** whether the frame runs from right to left, as the site's pages do */
  mirrored: boolean;
}

/** A text and the size it is set in, in pixels. */
export interface TextLine {
  text: string;
  size: number;
}

/** A text that may take several lines. */
export interface TextBlock extends TextLine {
  /** in sizes */
  lineHeight: number;
  direction: 'ltr' | 'rtl';
  /** how much is added to thin letters, in sizes; 0 where the face has its own weight */
  stroke: number;
  accented: boolean;
}

/** A card with every size decided. */
export interface CardLayout {
  publication?: TextLine | undefined;
  section?: TextLine | undefined;
  date?: TextLine | undefined;
  headline?: TextBlock | undefined;
  keyPoint?: TextBlock | undefined;
  mirrored: boolean;
}

/** The picture's measures, in pixels. */
export const FRAME = { width: 1200, height: 630, side: 72, top: 54, bottom: 60 } as const;
export const HEAD = { height: 48, rule: 2, below: 40, gap: 24 } as const;
export const KEY_POINT_GAP = 34;

const MEASURE = FRAME.width - 2 * FRAME.side;
/** the height that headline and key point share */
export const BODY = FRAME.height - FRAME.top - FRAME.bottom - HEAD.height - HEAD.rule - HEAD.below;

const LARGEST = 116;
const SMALLEST = 40;
// Below this a headline is given the key point's room too.
const SMALLEST_WITH_KEY_POINT = 66;
const KEY_POINT = { largest: 42, smallest: 31, lines: 3 } as const;
// More lost letters than these and what is left would mislead.
const LOST_OF_HEADLINE = 0.2;

// No card has room for so many; a whole article put into a headline by mistake must not hold up a build.
const LONGEST = 1500;

/**
 * Decides what of the facts a card shows, and how large. What cannot be drawn whole is left out; a story whose headline
 * is in a script without a face has its section's name in large instead.
 *
 * @param shrunk how much of its room the headline is given, where setting it found it too large
 */
export function layOutCard(facts: CardContent, faces: readonly FontFace[], shrunk = 1): CardLayout {
  const measure = createMeasure(faces);
  const readable = (text: string | undefined, most = 0) => {
    const { text: left, lost } = drawableText((text ?? '').slice(0, LONGEST), faces);
    return lost <= most ? left : '';
  };
  const line = (text: string, size: number, smallest: number, width: number): TextLine | undefined =>
    text ? fitOneLine(text, { size, smallest, width }, measure) : undefined;

  const publication = readable(facts.publication);
  const section = readable(facts.section);
  const headline = readable(facts.headline, LOST_OF_HEADLINE) || section || publication;
  const date = line(readable(facts.date), 27, 20, 330);
  const dateWidth = date ? measure(date.text) * date.size + HEAD.gap : 0;
  return {
    publication: headline === publication ? undefined : line(publication, 35, 24, 540),
    section: headline === section ? undefined : line(section, 27, 22, 480 - dateWidth),
    date,
    ...layOutBody(headline, readable(facts.keyPoint), measure, shrunk, headline === section),
    mirrored: facts.mirrored,
  };
}

/** Headline and key point in the room they share: the headline comes first, and the point only whole. */
function layOutBody(headline: string, point: string, measure: Measure, shrunk: number, accented: boolean) {
  if (!headline) return {};
  const { scale, ...set } = scriptStyle(headline);
  const room = { width: MEASURE, ...set, largest: LARGEST * scale, smallest: SMALLEST * scale };
  const block = (text: string, size: number): TextBlock => ({ text, size, accented, ...set });

  const small = point ? keyPointIn(point, KEY_POINT.smallest, measure) : undefined;
  if (small) {
    const height = (BODY - KEY_POINT_GAP - small.height) * shrunk;
    const size = largestSize(headline, { ...room, height }, measure);
    if (size && size >= SMALLEST_WITH_KEY_POINT * scale) {
      const used = countLines(headline, size, MEASURE, measure) * size * set.lineHeight;
      return {
        headline: block(headline, size),
        keyPoint: largestPoint(point, BODY * shrunk - used, measure),
      };
    }
  }
  let text = headline;
  let size: number | undefined;
  while (!(size = largestSize(text, { ...room, height: BODY * shrunk }, measure))) text = shortenText(text);
  return { headline: block(text, size) };
}

/** A key point in a size, and the height it takes; undefined where it takes too many lines. */
function keyPointIn(
  text: string,
  size: number,
  measure: Measure,
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
  const lines = countLines(text, block.size, MEASURE, measure);
  if (lines > KEY_POINT.lines) return undefined;
  return { block, height: lines * block.size * block.lineHeight };
}

/** The key point under a short headline is set larger, which leaves no hole between them. */
function largestPoint(text: string, room: number, measure: Measure): TextBlock | undefined {
  for (let size: number = KEY_POINT.largest; size >= KEY_POINT.smallest; size -= 1) {
    const tried = keyPointIn(text, size, measure);
    if (tried && tried.height + KEY_POINT_GAP <= room) return tried.block;
  }
  return undefined;
}

/** How a script is set: the room between its lines, its direction, and what makes it as large and dark as Latin. */
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

/** A text in one line: set smaller where it is too wide, and then cut. */
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

/** The text less its last word, or less some letters where it is one word. */
function shortenText(text: string): string {
  const letters = [...text.replace(/…$/, '')];
  const keep = Math.max(1, Math.min(letters.length - 1, Math.floor(letters.length * 0.95)));
  const head = letters.slice(0, keep).join('');
  const words = head.replace(/\s+\S*$/, '');
  return `${(words.length > head.length * 0.7 ? words : head).replace(/[\s,;:–—-]+$/, '')}…`;
}
