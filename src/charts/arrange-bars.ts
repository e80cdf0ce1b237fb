import type { Chart } from '../parser/chart/chart.ts';
import { type BarRows, toBarRows } from './bar-rows.ts';
import { type BarSpace, fitBars } from './fit-bars.ts';
import type { LayoutOptions } from './scene.ts';
import { wrapText } from './wrap-text.ts';

/** Where the names stand, and how long the bars are. */
export interface BarArrangement extends BarRows, BarSpace {
  /** the lines of each row's name */
  names: string[][];
  /** the width of the names beside the bars, in pixels; undefined if they stand above them */
  namesWidth?: number;
  /** whether the names of the series stand in a key */
  hasKey: boolean;
}

/** The space between names and bars, in pixels. */
export const NAME_GAP = 8;

// Names wider than this share of the drawing, or of more lines than this, stand above their bars.
const MAX_NAMES = 0.38;
const MAX_LINES = 3;
const MEAN_LINES = 1.6;
// Bars shorter than this share of the drawing are hard to compare.
const MIN_BARS = 0.33;

/** Chooses the first arrangement in which the bars are long enough: names beside them, and no key, if possible. */
export function arrangeBars(chart: Chart, options: LayoutOptions): BarArrangement {
  const { width, measure } = options;
  const isGrouped = chart.series.length > 1;
  const wrapped = (length: number) => chart.categories.map((name) => wrapText(name, length, measure, 400));
  const beside = wrapped(MAX_NAMES * width);
  const namesWidth = Math.max(...beside.flat().map((line) => measure(line, 400)));
  const counts = beside.map(({ length }) => length);
  const canStandBeside =
    Math.max(...counts) <= MAX_LINES &&
    counts.reduce((sum, count) => sum + count) <= MEAN_LINES * counts.length &&
    chart.categories.every((name, row) => !isWordBroken(name, beside[row]!));

  let last: BarArrangement | undefined;
  for (const isBeside of canStandBeside ? [true, false] : [false]) {
    for (const hasKey of isGrouped ? [false, true] : [false]) {
      const all = toBarRows(chart, options, isGrouped && !hasKey);
      const space = fitBars(all.rows, isBeside ? width - namesWidth - NAME_GAP : width);
      const names = isBeside ? { names: beside, namesWidth } : { names: wrapped(width) };
      last = { ...all, ...space, ...names, hasKey };
      if (space.length >= MIN_BARS * width) return last;
    }
  }
  return last!;
}

function isWordBroken(name: string, lines: readonly string[]): boolean {
  return lines.some((line) => !name.includes(line));
}
