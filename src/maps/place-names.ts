import type { TextOutline, TextOutliner } from '../drawing/outline-text.ts';
import type { Box } from './box.ts';

/** A place's name as it is drawn. */
export interface PlaceName {
  text: string;
  size: number;
  /** undefined if a letter is in no bundled font: then the reader's device has to draw the text */
  outline: TextOutline | undefined;
  /** the ink's edges, in pixels from the baseline's left end */
  ink: Box;
  /** how far the baseline is below the dot if the name stands beside it, in pixels */
  drop: number;
}

// The share of the font size from the baseline to the middle of small letters and capitals, in Newsreader.
const MIDDLE = 0.3;
const ALIGNED_BY_LETTER = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{P}\p{N}\s]+$/u;

/** Sets a name. @param size the font size, in pixels */
export async function setPlaceName(text: string, size: number, outliner: TextOutliner): Promise<PlaceName> {
  const outline = await outliner.outline(text, { size, weight: 600 });
  const ink = outline?.ink ?? estimatedInk(text, size);
  const drop = ALIGNED_BY_LETTER.test(text) ? MIDDLE * size : -(ink.top + ink.bottom) / 2;
  return { text, size, outline, ink, drop };
}

const WIDE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Extended_Pictographic}]/u;

/** About how large a text is in a font of the reader's device. */
function estimatedInk(text: string, size: number): Box {
  const letters = Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text));
  const width = letters.reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 1 : 0.68), 0) * size;
  return { left: 0, top: -0.85 * size, right: width, bottom: 0.3 * size };
}
