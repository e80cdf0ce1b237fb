import type { Chart } from '../parser/chart/chart.ts';
import { nameOf } from './chart-alt.ts';
import { chartSvg } from './chart-svg.ts';
import { escapeXml } from '../drawing/escape-xml.ts';
import { createFigureFormat } from './format-figure.ts';

/**
 * Makes the HTML of a chart: its title above, the drawing, the source and, folded away, the table of its figures.
 *
 * @param options.language a BCP 47 tag, which decides how figures and dates are written
 * @param options.id the id of the figure, which no other element of the page has
 */
export function chartFigure(chart: Chart, { language, id }: { language: string; id: string }): string {
  const name = escapeXml(`${id}-title`);
  return [
    `<figure class="chart" id="${escapeXml(id)}">`,
    `<figcaption id="${name}">${escapeXml(chart.title)}</figcaption>`,
    chartSvg(chart, { language }),
    ...(chart.source ? [`<p class="source">Source: ${escapeXml(chart.source)}</p>`] : []),
    `<details><summary>The numbers</summary>${chartTable(chart, language, name)}</details>`,
    '</figure>',
  ].join('\n');
}

const GAP = '<span aria-hidden="true">–</span><span class="sr-only">no figure</span>';

function chartTable(chart: Chart, language: string, labelledBy: string): string {
  const format = createFigureFormat(chart, language);
  const heads = [chart.label, ...chart.series.map(({ name }) => name)].map((text) =>
    text ? `<th scope="col">${escapeXml(text)}</th>` : '<td></td>',
  );
  const rows = chart.categories.map((_, row) => {
    const cells = chart.series.map((series) => {
      const value = series.values[row] ?? null;
      return `<td>${value === null ? GAP : escapeXml(format.exact(value, series))}</td>`;
    });
    return `<tr><th scope="row">${escapeXml(nameOf(chart, row, language))}</th>${cells.join('')}</tr>`;
  });
  // A table of one unnamed column has its name from the title.
  const head = `<thead><tr>${heads.join('')}</tr></thead>`;
  return `<table aria-labelledby="${labelledBy}">${head}<tbody>${rows.join('')}</tbody></table>`;
}
