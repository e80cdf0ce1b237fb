import type { Chart, ChartSeries } from '../parser/chart/chart.ts';

/** Formats the figures of one chart. */
export interface FigureFormat {
  /** as written, with the unit: `28.5%` */
  exact(value: number, series: ChartSeries): string;
  /** for a label: shortened to four digits if the labels of the chart would be too long: `83.2M` */
  label(value: number, series: ChartSeries, options?: { hasUnit?: boolean }): string;
}

// In characters. A longer label would leave too little space for its bar on a phone.
const MAX_LABEL = 11;

const PERCENT = { style: 'unit', unit: 'percent' } as const;
const SHORTENED = { notation: 'compact', maximumSignificantDigits: 4 } as const;

/** Creates the formats of a chart. @param language a BCP 47 tag */
export function createFigureFormat(chart: Chart, language: string): FigureFormat {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (value: number, options: Intl.NumberFormatOptions, hasUnit: boolean) => {
    const all = hasUnit && chart.unit ? { ...options, ...PERCENT } : options;
    const key = JSON.stringify(all);
    const found = formats.get(key) ?? new Intl.NumberFormat(language, all);
    formats.set(key, found);
    // In print, a minus is as wide as a digit.
    return found.format(value).replace('-', '−');
  };
  const isLong = chart.series.some((series) =>
    series.values.some(
      (value) => value !== null && format(value, decimalsOf(series), false).length > MAX_LABEL,
    ),
  );
  return {
    exact: (value, series) => format(value, decimalsOf(series), true),
    label: (value, series, { hasUnit = true } = {}) =>
      format(value, isLong ? SHORTENED : decimalsOf(series), hasUnit),
  };
}

function decimalsOf({ decimals: { least, most } }: ChartSeries): Intl.NumberFormatOptions {
  return { minimumFractionDigits: least, maximumFractionDigits: most };
}
