import satori from 'satori';
import { drawableText } from './drawable-text.ts';
import { type FindFonts, type FontFile, openFonts } from './fonts.ts';
import { type Edges, scalePath } from './scale-path.ts';

/** How a text is set. */
export interface OutlineStyle {
  /** the font size, in pixels; Arabic is drawn larger, because its letters are small for their font size */
  size: number;
  weight: 400 | 600;
}

/** A text on one line, as outlines. */
export interface TextOutline {
  /** SVG path data in pixels, rounded to a twentieth; the baseline's left end is at 0,0 */
  path: string;
  /** the advance width, in pixels */
  width: number;
  /** the ink's edges, in pixels from the baseline's left end: `top` is negative for what stands above it */
  ink: Edges;
  /**
   * the width of a line around the letters, in pixels and in their colour, that makes them as dark as the weight asks
   * for; 0 if the font has the weight
   */
  stroke: number;
}

/** Turns texts into outlines. */
export interface TextOutliner {
  /**
   * Outlines a text on one line, in the bundled fonts. Leaves out vowel marks and invisible characters.
   *
   * @returns undefined if a letter or a digit is in no bundled font
   */
  outline(text: string, style: OutlineStyle): Promise<TextOutline | undefined>;
}

// The font size at which satori draws, in pixels. satori rounds to 0.1 px; all other sizes are scaled from this one.
const DRAWN_SIZE = 100;
const LINE_HEIGHT = 2;

// In pixels. At 15 px, two decimals would make a name half as long again and look the same.
const STEP = 0.05;

// satori draws a variable font in its lightest weight. In multiples of the font size.
const CHINESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const CHINESE_STROKE = { 400: 0.02, 600: 0.045 } as const;

const ARABIC = /\p{sc=Arabic}/u;
const ARABIC_SCALE = 1.25;

// The outlines that are kept in memory. A site's figures repeat few texts.
const MAX_KEPT = 2000;

/**
 * Creates an outliner. It reads a font when a text first needs it, and keeps outlines in memory.
 *
 * @param root the project's folder, whose `node_modules` has the font packages
 * @throws if a font package is not installed
 */
export function createTextOutliner(root: string): TextOutliner {
  let findFonts: FindFonts | undefined;
  const drawn = new Map<string, Promise<DrawnText | undefined>>();
  const draw = (text: string, weight: 400 | 600) => {
    const key = `${weight} ${text}`;
    const known = drawn.get(key);
    if (known) return known;
    findFonts ??= openFonts(root);
    const fresh = drawText(text, weight, findFonts);
    if (drawn.size >= MAX_KEPT) drawn.clear();
    drawn.set(key, fresh);
    return fresh;
  };
  return {
    async outline(text, { size, weight }) {
      const outline = await draw(text, weight);
      if (!outline) return undefined;
      const scale = (size * (ARABIC.test(text) ? ARABIC_SCALE : 1)) / DRAWN_SIZE;
      const { path, edges } = scalePath(outline.path, { x: 0, y: -outline.baseline, scale }, STEP);
      const stroke = CHINESE.test(text) ? CHINESE_STROKE[weight] * size : 0;
      return { path, width: outline.width * scale, ink: edges, stroke };
    },
  };
}

/** A text as satori draws it at `DRAWN_SIZE`. */
interface DrawnText {
  path: string;
  /** in pixels from the top */
  baseline: number;
  width: number;
}

async function drawText(
  text: string,
  weight: 400 | 600,
  findFonts: FindFonts,
): Promise<DrawnText | undefined> {
  const fonts = findFonts(text.normalize('NFC'));
  const { text: drawable } = drawableText(text, fonts);
  if (!drawable || signs(drawable) < signs(text)) return undefined;
  const element = {
    type: 'div',
    props: {
      style: {
        display: 'flex',
        direction: isRightToLeft(drawable) ? 'rtl' : 'ltr',
        fontFamily: fonts.map(({ name }) => name).join(', '),
        fontSize: DRAWN_SIZE,
        fontWeight: weight,
        lineHeight: LINE_HEIGHT,
        whiteSpace: 'nowrap',
      },
      children: drawable,
    },
  };
  // The outer box lets the text's own box be as wide as the text, so that it starts at the left edge in all scripts.
  const page = { type: 'div', props: { style: { display: 'flex' }, children: [element] } };
  const options = {
    width: DRAWN_SIZE * (drawable.length + 1) * 2,
    height: DRAWN_SIZE * LINE_HEIGHT,
    fonts: fontFilesOf(fonts.flatMap(({ files }) => files)),
  };
  const outlined = await satori(page, options);
  // As text elements, the words say where they stand. The outlines do not say where the baseline is.
  const words = await satori(page, { ...options, embedFont: false });
  const path = Array.from(outlined.matchAll(/ d="([^"]*)"/g), ([, data]) => data).join('');
  const edges = Array.from(words.matchAll(/<text x="([^"]*)" y="([^"]*)" width="([^"]*)"/g), (word) =>
    word.slice(1).map(Number),
  ) as [x: number, y: number, width: number][];
  return {
    path,
    baseline: edges[0]?.[1] ?? 0,
    width: Math.max(...edges.map(([x, , width]) => x + width)),
  };
}

/** The number of letters and digits; after NFKC, because a ligature may be drawn as its letters. */
function signs(text: string): number {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function isRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(text);
}

// satori caches parsed fonts by the identity of the array, so the same fonts must be passed as the same array.
const fontLists = new Map<string, FontFile[]>();
const MAX_LISTS = 32;

function fontFilesOf(files: FontFile[]): FontFile[] {
  const key = files.map(({ name }) => name).join(' ');
  const list = fontLists.get(key) ?? files;
  if (fontLists.size >= MAX_LISTS) fontLists.clear();
  fontLists.set(key, list);
  return list;
}
