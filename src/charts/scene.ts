import { type MeasureText, TEXT_SIZE, type Weight } from './text-width.ts';

/** The colour of a mark, by its name in the style sheet. */
export type Tone = 'accent' | 'ink' | 'quiet' | 'tint' | 'rule';

/**
 * What every mark has. A horizontal position is a share of the drawing's width, from 0 to 1, plus `shift` pixels, so that
 * a page can stretch the drawing without stretching its texts. Vertical positions are in pixels from the top.
 */
interface Shifted {
  shift: number;
}

/** A bar. `x` and `shift` are where it begins, at zero. */
export interface RectMark extends Shifted {
  type: 'rect';
  x: number;
  /** where it ends, on either side */
  end: Shifted & { x: number };
  y: number;
  height: number;
  tone: Tone;
  /** whether only its outline is drawn */
  isHollow: boolean;
}

/** A part of a text in one weight and colour. */
export interface Run {
  text: string;
  weight: Weight;
  tone: Tone;
}

/** A text on one line. */
export interface TextMark extends Shifted {
  type: 'text';
  x: number;
  /** the baseline */
  y: number;
  /** the side of the text that is at `x` */
  anchor: 'left' | 'middle' | 'right';
  /** at least one, in reading order, with a space between them */
  runs: Run[];
}

/** A hairline, horizontal or vertical. */
export interface RuleMark extends Shifted {
  type: 'rule';
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** A hairline of two points a few pixels beside `x`. */
export interface LeaderMark extends Shifted {
  type: 'leader';
  x: number;
  /** in pixels from `x` and from the top */
  from: readonly [number, number];
  to: readonly [number, number];
}

/** A disc. */
export interface DotMark extends Shifted {
  type: 'dot';
  x: number;
  y: number;
  /** in pixels */
  radius: number;
  tone: Tone;
  /** whether only its outline is drawn */
  isHollow: boolean;
}

/** A line through points, which stretches with the width. */
export interface CurveMark extends Shifted {
  type: 'curve';
  /** of the space in which the points lie */
  x: number;
  width: number;
  /** `x` from 0 to 1 across that space, `y` in pixels from the top; null is a gap */
  points: readonly (readonly [x: number, y: number] | null)[];
  tone: Tone;
  isDashed: boolean;
}

export type Mark = RectMark | TextMark | RuleMark | LeaderMark | DotMark | CurveMark;

/** A drawing that fits every width from the narrowest for which it was made. Later marks cover earlier ones. */
export interface Scene {
  /** in pixels */
  height: number;
  marks: Mark[];
}

/** What a layout needs to know beside the chart. */
export interface LayoutOptions {
  /** the narrowest width that the drawing must fit, in pixels */
  width: number;
  /** the widest one */
  widest: number;
  /** the height to fill, in pixels; if not given, the drawing is as high as it needs to be */
  height?: number;
  /** a BCP 47 tag */
  language: string;
  measure: MeasureText;
}

/** The space between two runs of a text, in pixels. */
export const RUN_GAP = 0.66 * TEXT_SIZE;

/** The width of a text of one or more runs, in pixels. */
export function widthOfRuns(runs: readonly Run[], measure: MeasureText): number {
  return runs.reduce((sum, { text, weight }) => sum + measure(text, weight), RUN_GAP * (runs.length - 1));
}

/** The edges of a text, in pixels. */
export interface TextBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The space that a text takes at a width of the drawing, in pixels. */
export function boxOfText(mark: TextMark, width: number, measure: MeasureText): TextBox {
  const { x, y, shift, anchor, runs } = mark;
  const at = x * width + shift;
  const length = widthOfRuns(runs, measure);
  const left = anchor === 'left' ? at : anchor === 'right' ? at - length : at - length / 2;
  return { left, right: left + length, top: y - 0.79 * TEXT_SIZE, bottom: y + 0.22 * TEXT_SIZE };
}

/** The boxes of all texts of a drawing. */
export function textBoxes(scene: Scene, width: number, measure: MeasureText): (TextBox & { text: string })[] {
  return scene.marks.flatMap((mark) =>
    mark.type === 'text'
      ? [{ ...boxOfText(mark, width, measure), text: mark.runs.map(({ text }) => text).join(' ') }]
      : [],
  );
}

const OPPOSITE = { left: 'right', middle: 'middle', right: 'left' } as const;

/** Mirrors a drawing for a language that is written from right to left. Texts stay readable. */
export function mirrorScene({ height, marks }: Scene): Scene {
  return { height, marks: marks.map(flip) };
}

function flip(mark: Mark): Mark {
  const shift = -mark.shift;
  switch (mark.type) {
    case 'rect':
      return { ...mark, shift, x: 1 - mark.x, end: { x: 1 - mark.end.x, shift: -mark.end.shift } };
    case 'curve':
      return { ...mark, shift, x: 1 - mark.x - mark.width };
    case 'text':
      return { ...mark, shift, x: 1 - mark.x, anchor: OPPOSITE[mark.anchor] };
    case 'rule':
      return { ...mark, shift, x1: 1 - mark.x1, x2: 1 - mark.x2 };
    case 'leader':
      return {
        ...mark,
        shift,
        x: 1 - mark.x,
        from: [-mark.from[0], mark.from[1]],
        to: [-mark.to[0], mark.to[1]],
      };
    case 'dot':
      return { ...mark, shift, x: 1 - mark.x };
  }
}
