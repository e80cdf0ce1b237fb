import { areApart, crosses, type PixelLine } from './place-labels.ts';
import { boxOfText, type LayoutOptions, type TextBox, type TextMark } from './scene.ts';

/** A figure to be labelled, and where it is. */
export interface PointToLabel {
  text: string;
  shift: number;
  x: number;
  y: number;
  /** the sides of the point to try, from the best */
  sides: readonly Side[];
}

/** The side of a point at which a label stands. */
export type Side = 'above' | 'below' | 'before';

/** What a label must not touch. */
export interface Surroundings {
  /** all lines, at the narrowest width */
  lines: readonly PixelLine[];
  texts: readonly TextMark[];
  /** the lowest edge, in pixels from the top */
  bottom: number;
}

// In pixels.
const ABOVE = -8;
const BELOW = 18;
const BESIDE = 5;
const OVERHANG = 4;
const CLEARANCE = 1.5;

/** Where the baseline and the end of a label are from the point, in pixels. */
type Offset = Pick<TextMark, 'anchor'> & { right: number; down: number };

const OFFSETS: Readonly<Record<Side, readonly Offset[]>> = {
  above: around(ABOVE),
  below: around(BELOW),
  before: [{ anchor: 'right', right: -8, down: BESIDE }],
};

function around(down: number): Offset[] {
  return [
    { anchor: 'middle', right: 0, down },
    { anchor: 'left', right: -OVERHANG, down },
    { anchor: 'right', right: OVERHANG, down },
  ];
}

/** Finds a place for the label of a point that no line crosses and no other text touches, at every width. */
export function placeLabel(
  point: PointToLabel,
  { lines, texts, bottom }: Surroundings,
  { width, widest, measure }: LayoutOptions,
): TextMark | undefined {
  const boxesOf = (mark: TextMark) => [width, widest].map((each) => boxOfText(mark, each, measure));
  const others = texts.map(boxesOf);
  for (const { anchor, right, down } of point.sides.flatMap((side) => OFFSETS[side])) {
    const mark: TextMark = {
      type: 'text',
      shift: point.shift + right,
      x: point.x,
      y: point.y + down,
      anchor,
      runs: [{ text: point.text, weight: 600, tone: 'ink' }],
    };
    const boxes = boxesOf(mark);
    const box = boxes[0]!;
    if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > bottom) continue;
    const swept = sweptBox(box, point.x * width + point.shift);
    if (lines.some((line) => crosses(line, swept))) continue;
    if (others.every((other) => areApart(boxes, other))) return mark;
  }
  return undefined;
}

/**
 * The space that a label takes at the narrowest width or, measured along the line, at any wider one: as the drawing widens,
 * a label that stands beside its point comes nearer to it.
 */
function sweptBox(box: TextBox, x: number): TextBox {
  return {
    left: Math.min(box.left, x + 3) - CLEARANCE,
    right: Math.max(box.right, x - 3) + CLEARANCE,
    top: box.top - CLEARANCE,
    bottom: box.bottom + CLEARANCE,
  };
}
