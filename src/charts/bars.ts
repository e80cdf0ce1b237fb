import type { Chart } from '../parser/chart/chart.ts';
import { textDirection } from '../i18n/language-tag.ts';
import { arrangeBars, type BarArrangement, NAME_GAP } from './arrange-bars.ts';
import type { Bar } from './bar-rows.ts';
import { LABEL_GAP } from './fit-bars.ts';
import {
  type LayoutOptions,
  mirrorScene,
  type RectMark,
  type RuleMark,
  type Scene,
  type TextMark,
} from './scene.ts';
import { layOutKey } from './series-key.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './text-width.ts';

// In pixels.
const SINGLE_BAR = 20;
const GROUPED_BAR = 16;
const THICKEST = 44;
const BETWEEN_BARS = 2;
const BETWEEN_ROWS = 10;
const BELOW_NAME = 6;
const OVERHANG = 3;

// How much thicker or thinner bars may be that fill a height.
const SCALES = { from: 2.6, to: 0.8, step: 0.05 };

/**
 * Lays out bars: one for each figure, from a common line at zero, with its figure at its end. Names stand beside the bars
 * or, if they are long, above them. The names of several series stand at the bars of the first row or, if they are long, in
 * a key. In a language that is written from right to left, the bars are mirrored.
 */
export function layOutBars(chart: Chart, options: LayoutOptions): Scene {
  const arrangement = arrangeBars(chart, options);
  let scene = draw(arrangement, chart, options, 1);
  if (options.height !== undefined) {
    for (let scale = SCALES.from; scale >= SCALES.to; scale -= SCALES.step) {
      scene = draw(arrangement, chart, options, scale);
      if (scene.height <= options.height) break;
    }
  }
  return textDirection(options.language) === 'rtl' ? mirrorScene(scene) : scene;
}

/** @param scale makes bars thicker or thinner, and the distances between rows larger or smaller */
function draw(arrangement: BarArrangement, chart: Chart, options: LayoutOptions, scale: number): Scene {
  const { rows, names, namesWidth, hasKey, before, length } = arrangement;
  const isBeside = namesWidth !== undefined;
  const thickness = Math.min(THICKEST, (chart.series.length > 1 ? GROUPED_BAR : SINGLE_BAR) * scale);
  const between = BETWEEN_ROWS * scale;
  const key = hasKey ? layOutKey(chart.series, options) : { height: 0, marks: [] };
  const start = before + (isBeside ? namesWidth + NAME_GAP : 0);
  // Names and figures keep their width, so the bars take all that a wider drawing has more.
  const placeOf = (end: number): Place => ({ x: end, shift: start - end * (options.width - length) });
  const zero = placeOf(arrangement.zero);

  const rects: RectMark[] = [];
  const rules: RuleMark[] = [];
  const nameTexts: TextMark[] = [];
  const labels: TextMark[] = [];
  let y = key.height;
  rows.forEach(({ bars }, row) => {
    const lines = names[row]!;
    const nameHeight = lines.length * LINE_HEIGHT;
    const barsHeight = bars.length * (thickness + BETWEEN_BARS) - BETWEEN_BARS;
    const height = isBeside ? Math.max(barsHeight, nameHeight) : nameHeight + BELOW_NAME + barsHeight;
    const barsTop = isBeside ? y + (height - barsHeight) / 2 : y + height - barsHeight;
    nameTexts.push(...nameMarks(lines, isBeside ? y + (height - nameHeight) / 2 : y, namesWidth));
    bars.forEach((bar, index) => {
      const top = barsTop + index * (thickness + BETWEEN_BARS);
      const { tone, isHollow } = bar;
      const end = placeOf(bar.end);
      if (bar.value) rects.push({ type: 'rect', ...zero, end, y: top, height: thickness, tone, isHollow });
      labels.push(labelMark(bar, end, top + thickness / 2));
    });
    // A line through all rows would cross the names above the bars.
    if (!isBeside) rules.push(zeroLine(zero, barsTop - OVERHANG, barsTop + barsHeight + OVERHANG));
    y += height + between;
  });
  const bottom = y - between;
  if (isBeside) rules.push(zeroLine(zero, Math.max(0, key.height - OVERHANG), bottom + OVERHANG));
  return {
    height: Math.ceil(bottom + OVERHANG),
    marks: [...key.marks, ...rects, ...rules, ...nameTexts, ...labels],
  };
}

type Place = Pick<RectMark, 'x' | 'shift'>;

function nameMarks(lines: readonly string[], top: number, namesWidth: number | undefined): TextMark[] {
  return lines.map((text, line) => ({
    type: 'text',
    shift: namesWidth ?? 0,
    x: 0,
    y: baselineAt(top + (line + 0.5) * LINE_HEIGHT),
    anchor: namesWidth === undefined ? 'left' : 'right',
    runs: [{ text, weight: 400, tone: 'ink' }],
  }));
}

function labelMark({ value, label }: Bar, { x, shift }: Place, middle: number): TextMark {
  const isNegative = value !== null && value < 0;
  return {
    type: 'text',
    shift: shift + (isNegative ? -LABEL_GAP : LABEL_GAP),
    x,
    y: baselineAt(middle),
    anchor: isNegative ? 'right' : 'left',
    // A name stands farther from the bar than the figure.
    runs: isNegative ? label.toReversed() : label,
  };
}

function zeroLine({ x, shift }: Place, y1: number, y2: number): RuleMark {
  return { type: 'rule', shift, x1: x, x2: x, y1, y2 };
}

/** The baseline of a text whose capitals have their middle at a height. */
function baselineAt(middle: number): number {
  return middle + 0.36 * TEXT_SIZE;
}
