import { isKeyPoint } from '../summary.ts';
import { isTitleLike, type Shape, shapeOf, WIDEST } from './shape.ts';

/** A paragraph of a body, and its position in a row of title-like ones. */
export interface ShapedLine extends Shape {
  /** among all paragraphs of the body */
  readonly index: number;
  readonly text: string;
  /** the number of title-like paragraphs in a row, this one included; 0 if it is not one */
  readonly run: number;
  /** its position in that row, from 0 */
  readonly at: number;
}

const LETTER = /\p{L}/u;

/** The paragraphs with letters: a line of stars between two sections is nobody's neighbour. */
export function linesOf(paragraphs: readonly string[]): ShapedLine[] {
  const lines: ShapedLine[] = [];
  let row: { text: string; index: number; shape: Shape }[] = [];
  const endRow = () => {
    row.forEach(({ shape, ...rest }, at) => lines.push({ ...shape, ...rest, at, run: row.length }));
    row = [];
  };
  for (const [index, text] of paragraphs.entries()) {
    if (text.length <= WIDEST && !LETTER.test(text)) continue;
    const shape = shapeOf(text);
    if (isTitleLike(shape) && !isKeyPoint(text)) {
      row.push({ text, index, shape });
    } else {
      endRow();
      lines.push({ ...shape, index, text, run: 0, at: 0 });
    }
  }
  endRow();
  return lines;
}
