import { scaleLinear } from 'd3-scale';
import type { Chart } from '../parser/chart/chart.ts';
import { createFigureFormat } from './format-figure.ts';
import { type LayoutOptions, type Run, type Tone, widthOfRuns } from './scene.ts';

/** A figure as a bar. */
export interface Bar {
  value: number | null;
  /** where it ends, as a share of the distance from the lowest to the highest bar's end; zero for a gap */
  end: number;
  /** its figure, and for a bar that names its series also that name */
  label: Run[];
  /** the width of the label, in pixels */
  labelWidth: number;
  tone: Tone;
  isHollow: boolean;
}

/** The bars of one row of the table. */
export interface BarRow {
  name: string;
  bars: Bar[];
}

/** All bars of a chart. */
export interface BarRows {
  rows: BarRow[];
  /** where zero is, as a share of the distance from the lowest to the highest bar's end */
  zero: number;
}

/** The looks of several series: neighbours differ also where a printer has no colours. */
export const SERIES_LOOKS: readonly Pick<Bar, 'tone' | 'isHollow'>[] = [
  { tone: 'accent', isHollow: false },
  { tone: 'tint', isHollow: false },
  { tone: 'ink', isHollow: false },
  { tone: 'quiet', isHollow: false },
  { tone: 'ink', isHollow: true },
];

/** What stands where a figure is missing. */
export const GAP = '–';

/**
 * Turns the figures of a chart into bars. Of one series, the first of the highest bars has the accent. The unit stands at
 * the first figure only.
 *
 * @param hasSeriesNames whether the labels of the first row name the series
 */
export function toBarRows(
  chart: Chart,
  { language, measure }: Pick<LayoutOptions, 'language' | 'measure'>,
  hasSeriesNames: boolean,
): BarRows {
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const share = scaleLinear([lowest, highest > lowest ? highest : 1], [0, 1]);
  const accented = chart.series[0]!.values.indexOf(Math.max(...values));
  const format = createFigureFormat(chart, language);
  let hasUnit = true;
  const rows = chart.categories.map((name, row): BarRow => {
    const bars = chart.series.map((series, index): Bar => {
      const value = series.values[row] ?? null;
      const text = value === null ? GAP : format.label(value, series, { hasUnit });
      if (value !== null) hasUnit = false;
      const label: Run[] = [{ text, weight: 600, tone: 'ink' }];
      if (hasSeriesNames && row === 0) label.push({ text: series.name, weight: 400, tone: 'quiet' });
      const single = { tone: row === accented ? 'accent' : 'tint', isHollow: false } as const;
      const look = chart.series.length > 1 ? SERIES_LOOKS[index]! : single;
      return { value, end: share(value ?? 0), label, labelWidth: widthOfRuns(label, measure), ...look };
    });
    return { name, bars };
  });
  return { rows, zero: share(0) };
}
