import type { Chart } from '../parser/chart/chart.ts';
import type { Tone } from './scene.ts';

/** A series as points of a line. */
export interface LineSeries {
  name: string;
  values: readonly (number | null)[];
  /** the indexes of the first and of the last figure */
  first: number;
  last: number;
  tone: Tone;
  isDashed: boolean;
}

/** A figure of a series. */
export interface LinePoint {
  series: LineSeries;
  index: number;
  value: number;
}

const LOOKS: readonly Pick<LineSeries, 'tone' | 'isDashed'>[] = [
  { tone: 'accent', isDashed: false },
  { tone: 'ink', isDashed: false },
  { tone: 'quiet', isDashed: false },
  { tone: 'ink', isDashed: true },
  { tone: 'quiet', isDashed: true },
];
const SINGLE = { tone: 'ink', isDashed: false } as const;

/** The series of a chart with their looks. */
export function toLineSeries({ series }: Chart): LineSeries[] {
  return series.map(({ name, values }, index) => ({
    name,
    values,
    first: values.findIndex((value) => value !== null),
    last: values.findLastIndex((value) => value !== null),
    ...(series.length > 1 ? LOOKS[index]! : SINGLE),
  }));
}

/** The figures that are labelled. A series has its last figure beside its name, so that is not one of them. */
export interface LabelledPoints {
  highest?: LinePoint;
  lowest?: LinePoint;
  /** one of each series at most */
  firsts: LinePoint[];
}

/**
 * Chooses the figures of a line chart that are labelled. Where the highest or lowest figure stays the same for some time,
 * its label stands in the middle of that time, and no first or last figure within it has another label.
 */
export function pointsToLabel(all: readonly LineSeries[]): LabelledPoints {
  const highest = flatPart(all, (a, b) => a > b);
  const lowest = flatPart(all, (a, b) => a < b);
  const isLabelled = (series: LineSeries, index: number) =>
    index === series.last ||
    [highest, lowest].some((part) => part.series === series && part.from <= index && index <= part.to);
  const firsts = all
    .filter((series) => !isLabelled(series, series.first))
    .map((series) => pointAt(series, series.first));
  const [high, low] = [labelOf(highest), labelOf(lowest)];
  return {
    ...(high ? { highest: high } : {}),
    ...(low && low.value !== high?.value ? { lowest: low } : {}),
    firsts,
  };
}

function labelOf({ series, from, to }: FlatPart): LinePoint | undefined {
  return to === series.last ? undefined : pointAt(series, Math.floor((from + to) / 2));
}

interface FlatPart {
  series: LineSeries;
  from: number;
  to: number;
}

/** The first extreme figure of all, and the equal ones that follow it without a gap. */
function flatPart(all: readonly LineSeries[], isBetter: (a: number, b: number) => boolean): FlatPart {
  let best: LinePoint | undefined;
  for (const series of all) {
    series.values.forEach((value, index) => {
      if (value !== null && (!best || isBetter(value, best.value))) best = { series, index, value };
    });
  }
  const { series, index: from, value } = best!;
  let to = from;
  while (series.values[to + 1] === value) to += 1;
  return { series, from, to };
}

function pointAt(series: LineSeries, index: number): LinePoint {
  return { series, index, value: series.values[index]! };
}

/** The figures without a neighbour, which no line passes through; the last one is labelled anyway. */
export function lonePoints(series: LineSeries): LinePoint[] {
  const { values, last } = series;
  return values.flatMap((value, index) =>
    value !== null &&
    (values[index - 1] ?? null) === null &&
    (values[index + 1] ?? null) === null &&
    index !== last
      ? [pointAt(series, index)]
      : [],
  );
}
