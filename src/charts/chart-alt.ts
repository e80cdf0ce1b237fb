import type { Chart } from '../parser/chart/chart.ts';
import { createFigureFormat } from './format-figure.ts';
import { formatWrittenTime } from './format-time.ts';

/**
 * Describes a chart in words: its title, and its highest and lowest figure; of a line also the last ones. Of equal figures,
 * the first is named.
 *
 * @param language a BCP 47 tag, which decides how figures and dates are written
 */
export function chartAlt(chart: Chart, language: string): string {
  const format = createFigureFormat(chart, language);
  const figures = chart.series.flatMap((series) =>
    series.values.flatMap((value, index) => (value === null ? [] : [{ series, index, value }])),
  );
  type Figure = (typeof figures)[number];
  const extreme = (isBetter: (a: number, b: number) => boolean) =>
    figures.reduce((best, figure) => (isBetter(figure.value, best.value) ? figure : best));
  const describe = ({ series, index, value }: Figure) => {
    const name = nameOf(chart, index, language);
    const of = chart.series.length > 1 ? ` (${series.name})` : '';
    return `${name}, ${format.exact(value, series)}${of}`;
  };

  const highest = extreme((a, b) => a > b);
  const lowest = extreme((a, b) => a < b);
  const lasts =
    chart.kind === 'line'
      ? chart.series.map((series) => figures.findLast((figure) => figure.series === series)!)
      : [];
  const others = lasts.filter((figure) => figure !== highest && figure !== lowest);
  const fact = (name: string, figure: Figure) =>
    `${name}${lasts.includes(figure) ? ' and last' : ''}: ${describe(figure)}`;
  const sentences =
    highest === lowest
      ? [figures.length > 1 ? `All: ${format.exact(highest.value, highest.series)}` : describe(highest)]
      : [
          fact('Highest', highest),
          fact('Lowest', lowest),
          ...(others.length > 0 ? [`Last: ${others.map(describe).join('; ')}`] : []),
        ];
  const title = chart.title.replace(/[\s.:;,]+$/, '');
  return `Chart: ${[title, ...sentences].join('. ')}.`;
}

/** The name of a row: words as written, a date in words. */
export function nameOf(chart: Chart, index: number, language: string): string {
  const name = chart.categories[index]!;
  return chart.kind === 'line' ? formatWrittenTime(name, language) : name;
}
