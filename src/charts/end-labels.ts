import type { FigureFormat } from './format-figure.ts';
import type { Chart } from '../parser/chart/chart.ts';
import type { LineSeries } from './line-series.ts';
import { spreadLabels } from './place-labels.ts';
import { type LayoutOptions, type Run, type TextMark, widthOfRuns } from './scene.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** The label at the end of a line: its last figure and, if there are several lines, its name. */
export interface EndLabel {
  lines: Run[][];
  /** in pixels */
  width: number;
  height: number;
}

// A wider name takes more lines: a share of the drawing's width.
const MAX_WIDTH = 0.36;

/** Makes the labels of all lines, in the order of the series. */
export function endLabels(
  all: readonly LineSeries[],
  chart: Chart,
  format: FigureFormat,
  { width, measure }: LayoutOptions,
): EndLabel[] {
  const most = MAX_WIDTH * width;
  return all.map((series, index) => {
    const figure: Run = {
      text: format.label(series.values[series.last]!, chart.series[index]!),
      weight: 600,
      tone: 'ink',
    };
    const names = all.length > 1 ? wrapText(series.name, most, measure, 400) : [];
    const lines: Run[][] = names.map((text) => [{ text, weight: 400, tone: series.tone }]);
    const last = lines.at(-1);
    if (last && widthOfRuns([...last, figure], measure) <= most) last.push(figure);
    else lines.push([figure]);
    return {
      lines,
      width: Math.max(...lines.map((runs) => widthOfRuns(runs, measure))),
      height: lines.length * LINE_HEIGHT,
    };
  });
}

/**
 * Places the labels in one column, each as near to its line's end as the others let it be.
 *
 * @param ends the heights at which the lines end, in pixels from the top
 * @param at where the column begins
 * @param room the top and the bottom of the column, in pixels
 * @returns for each label its texts, and the middle of them in pixels from the top
 */
export function placeEndLabels(
  labels: readonly EndLabel[],
  ends: readonly number[],
  at: { shift: number; x: number },
  room: { top: number; bottom: number },
): { marks: TextMark[]; middle: number }[] {
  const wanted = labels.map(({ height }, index) => ({ middle: ends[index]!, height: height + 2 }));
  return spreadLabels(wanted, room.top, room.bottom).map((middle, index) => {
    const { lines, height } = labels[index]!;
    const marks = lines.map((runs, line): TextMark => ({
      type: 'text',
      ...at,
      y: middle - height / 2 + (line + 0.5) * LINE_HEIGHT + 0.36 * TEXT_SIZE,
      anchor: 'left',
      runs,
    }));
    return { marks, middle };
  });
}
