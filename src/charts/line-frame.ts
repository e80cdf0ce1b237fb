import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Chart } from '../parser/chart/chart.ts';
import type { EndLabel } from './end-labels.ts';
import { startOf, timeFormOf } from './format-time.ts';
import { areApart } from './place-labels.ts';
import { boxOfText, type LayoutOptions, type Mark, type TextMark } from './scene.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './text-width.ts';
import { chooseTicks, labelTicks, type TimeTick } from './time-axis.ts';

/** Space that labels need which have no room between the lines, in pixels. */
export interface Margins {
  left: number;
  bottom: number;
}

/** The space of the lines, with the times below it. */
export interface LineFrame {
  /** where the lines begin, in pixels from the left, and how wide they are, as a share of the drawing's width */
  shift: number;
  share: number;
  /** the height of the whole drawing and of the axis, in pixels from the top */
  height: number;
  axis: number;
  /** the place of a category across the lines, from 0 to 1 */
  across(index: number): number;
  /** the height of a figure, in pixels from the top */
  down(value: number): number;
  marks: Mark[];
  texts: TextMark[];
}

/** The space below the lines for the label of the lowest figure, in pixels. */
export const LABEL_BELOW = 24;

// In pixels.
const LINES_HEIGHT = 190;
const LEAST_HEIGHT = 60;
const LABEL_ABOVE = 22;
const TICK = 5;
const TICK_LABEL = 19;
const BELOW_LABEL = 5;

// A scale begins at zero unless the figures are close together: the lowest more than this share of the highest.
const CLOSE = 2 / 3;

/**
 * Lays out what stands around the lines.
 *
 * @param values all figures
 * @param labels the labels at the ends of the lines
 * @param endGap the space between lines and labels, in pixels
 */
export function createFrame(
  chart: Chart,
  values: readonly number[],
  labels: readonly EndLabel[],
  endGap: number,
  margins: Margins,
  options: LayoutOptions,
): LineFrame {
  const { width, language, measure } = options;
  const form = timeFormOf(chart.categories[0]!);
  const times = chart.categories.map(startOf);
  // Half a label at either end of the axis.
  const edgeLabels = labelTicks([times[0]!], language).concat(labelTicks([times.at(-1)!], language));
  const indent = Math.max(...edgeLabels.flatMap(({ lines }) => lines.map((text) => measure(text, 400) / 2)));
  const scale = scaleUtc([times[0]!, times.at(-1)!], [0, 1]);
  // One point alone stands before its label.
  const place = (time: number) => (times.length > 1 ? scale(time) : 1);
  const shift = Math.max(indent, margins.left);
  const labelsWidth = Math.max(...labels.map((label) => label.width));
  const share = (width - shift - Math.max(endGap + labelsWidth, indent)) / width;

  const placeTick = ({ time, lines }: TimeTick) =>
    lines.map((text, line): TextMark => {
      const y = TICK_LABEL + line * LINE_HEIGHT;
      const runs = [{ text, weight: 400 as const, tone: 'quiet' as const }];
      return { type: 'text', shift, x: place(time) * share, y, anchor: 'middle', runs };
    });
  const ticks = chooseTicks(times, form, language, (choice) =>
    standApart(choice.flatMap(placeTick), options),
  );
  const lineCount = Math.max(...ticks.map(({ lines }) => lines.length));

  const domain = domainOf(values);
  const bottom = domain[0] === 0 ? margins.bottom : LABEL_BELOW;
  const footer = TICK_LABEL + (lineCount - 1) * LINE_HEIGHT + BELOW_LABEL;
  const free = options.height === undefined ? LINES_HEIGHT : options.height - LABEL_ABOVE - bottom - footer;
  const labelsHeight = labels.reduce((sum, { height }) => sum + height + 2, 0);
  const axis = Math.max(LABEL_ABOVE + Math.max(free, LEAST_HEIGHT) + bottom, labelsHeight);
  const down = scaleLinear(domain, [axis - bottom, LABEL_ABOVE]);

  const rule = (x1: number, x2: number, y1: number, y2: number): Mark => ({
    type: 'rule',
    shift,
    x1,
    x2,
    y1,
    y2,
  });
  const marks = [
    rule(0, share, axis, axis),
    ...ticks.map(({ time }) => rule(place(time) * share, place(time) * share, axis, axis + TICK)),
  ];
  const texts = ticks.flatMap(placeTick).map((text) => ({ ...text, y: text.y + axis }));
  if (domain[0] < 0 && domain[1] >= 0) {
    marks.push(rule(0, share, down(0), down(0)));
    const text = new Intl.NumberFormat(language).format(0);
    const runs = [{ text, weight: 400 as const, tone: 'quiet' as const }];
    texts.push({
      type: 'text',
      shift: shift - 5,
      x: 0,
      y: down(0) + 0.36 * TEXT_SIZE,
      anchor: 'right',
      runs,
    });
  }
  const height = Math.ceil(axis + footer);
  return { shift, share, height, axis, across: (index) => place(times[index]!), down, marks, texts };
}

function domainOf(values: readonly number[]): [number, number] {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  if (lowest === 0 && highest === 0) return [0, 1];
  if (lowest >= 0 && lowest <= CLOSE * highest) return [0, highest];
  if (highest <= 0 && highest >= CLOSE * lowest) return [lowest, 0];
  return [lowest, highest];
}

function standApart(texts: readonly TextMark[], { width, widest, measure }: LayoutOptions): boolean {
  const boxes = texts.map((text) => [width, widest].map((each) => boxOfText(text, each, measure)));
  return boxes.every(
    (box, index) =>
      box[0]!.left >= 0 &&
      box[0]!.right <= width &&
      boxes.slice(index + 1).every((other) => areApart(box, other)),
  );
}
