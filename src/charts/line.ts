import type { Chart } from '../parser/chart/chart.ts';
import { endLabels, placeEndLabels } from './end-labels.ts';
import { createFigureFormat } from './format-figure.ts';
import { createFrame, LABEL_BELOW, type LineFrame, type Margins } from './line-frame.ts';
import { type LinePoint, type LineSeries, lonePoints, pointsToLabel, toLineSeries } from './line-series.ts';
import type { PixelLine } from './place-labels.ts';
import { placeLabel, type Side } from './point-labels.ts';
import type { CurveMark, DotMark, LayoutOptions, Mark, Scene } from './scene.ts';

// In pixels.
const END_GAP = { one: 9, several: 18 };
const LAST_DOT = 4;
const DOT = 2.5;

/**
 * Lays out lines over time. Each is labelled at its end with its last figure and, of several, its name. The highest and
 * the lowest figure of all are labelled, and the first of each line where there is room. A gap breaks a line. Time runs
 * from left to right in all languages.
 */
export function layOutLine(chart: Chart, options: LayoutOptions): Scene {
  const first = layOut(chart, options, { left: 0, bottom: 0 });
  return (first.needs ? layOut(chart, options, first.needs) : first).scene;
}

function layOut(chart: Chart, options: LayoutOptions, margins: Margins): { scene: Scene; needs?: Margins } {
  const all = toLineSeries(chart);
  const isOne = all.length === 1;
  const format = createFigureFormat(chart, options.language);
  const labels = endLabels(all, chart, format, options);
  const endGap = isOne ? END_GAP.one : END_GAP.several;
  const values = all.flatMap((series) => series.values.filter((value) => value !== null));
  const frame = createFrame(chart, values, labels, endGap, margins, options);
  const { shift, share, axis, down } = frame;

  const ends = all.map((series) => down(series.values[series.last]!));
  const column = { shift: shift + endGap, x: share };
  const columnTexts = placeEndLabels(labels, ends, column, { top: 0, bottom: axis });
  const leaders = columnTexts.flatMap(({ middle }, index) =>
    leaderTo(middle, ends[index]!, frame.across(all[index]!.last), frame, endGap),
  );
  const curves = all.map((series) => curveOf(series, frame));
  const texts = [...frame.texts, ...columnTexts.flatMap(({ marks }) => marks)];
  const dots: DotMark[] = all.flatMap((series) => [
    ...lonePoints(series).map((point) => dotAt(point, frame, DOT)),
    dotAt({ series, index: series.last, value: series.values[series.last]! }, frame, LAST_DOT),
  ]);
  if (isOne) dots.at(-1)!.tone = 'accent';

  const surroundings = {
    lines: curves.map((curve): PixelLine =>
      curve.points.map((point) => point && [shift + point[0] * share * options.width, point[1]]),
    ),
    texts,
    bottom: axis - 1,
  };
  const label = (point: LinePoint, sides: readonly Side[]) => {
    const dot = dotAt(point, frame, DOT);
    const text = format.label(point.value, chart.series[all.indexOf(point.series)]!);
    const mark = placeLabel({ text, shift, x: dot.x, y: dot.y, sides }, surroundings, options);
    if (!mark) return false;
    texts.push(mark);
    dots.unshift(dot);
    return true;
  };
  const needs: Margins = { ...margins };
  const { highest, lowest, firsts } = pointsToLabel(all);
  if (highest) label(highest, ['above', 'before']);
  if (lowest && !label(lowest, ['below', 'above', 'before'])) needs.bottom = LABEL_BELOW;
  for (const first of firsts) {
    // Of several lines, the first figures are labelled where that is easy.
    if (label(first, ['above', 'below', 'before']) || !isOne) continue;
    needs.left = options.measure(format.label(first.value, chart.series[0]!), 600) + 10;
  }
  const scene = { height: frame.height, marks: [...frame.marks, ...leaders, ...curves, ...dots, ...texts] };
  const isMissing = needs.left > margins.left || needs.bottom > margins.bottom;
  return { scene, ...(isMissing ? { needs } : {}) };
}

/** The hairline from the end of a line to its label, if they stand apart. */
function leaderTo(
  middle: number,
  end: number,
  across: number,
  { shift, share }: LineFrame,
  endGap: number,
): Mark[] {
  const isEarly = across < 1;
  if (!isEarly && Math.abs(middle - end) < 4) return [];
  const to = [endGap - 4, middle] as const;
  return [
    ...(isEarly ? [{ type: 'rule' as const, shift, x1: across * share, x2: share, y1: end, y2: end }] : []),
    { type: 'leader', shift, x: share, from: [isEarly ? 0 : LAST_DOT + 1, end], to },
  ];
}

function curveOf(
  { values, tone, isDashed }: LineSeries,
  { shift, share, across, down }: LineFrame,
): CurveMark {
  const points = values.map((value, index) =>
    value === null ? null : ([across(index), down(value)] as const),
  );
  return { type: 'curve', shift, x: 0, width: share, points, tone, isDashed };
}

function dotAt({ series, index, value }: LinePoint, frame: LineFrame, radius: number): DotMark {
  const { shift, share, across, down } = frame;
  return {
    type: 'dot',
    shift,
    x: across(index) * share,
    y: down(value),
    radius,
    tone: series.tone,
    isHollow: false,
  };
}
