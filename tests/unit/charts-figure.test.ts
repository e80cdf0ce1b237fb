import { parseXml } from '@rgrove/parse-xml';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chartAlt } from '../../src/charts/chart-alt.ts';
import { chartFigure } from '../../src/charts/chart-figure.ts';
import { chartSvg } from '../../src/charts/chart-svg.ts';
import { PAGE_WIDTHS } from '../../src/charts/chart-layout.ts';
import type { Chart, ChartSeries } from '../../src/parser/chart/chart.ts';
import { invalidities } from '../site/validity.ts';

const STYLES = fileURLToPath(new URL('../../src/styles/', import.meta.url));

function series(name: string, ...values: (number | null)[]): ChartSeries {
  return { name, values, decimals: { least: 0, most: 2 } };
}

const VOTES: Chart = {
  title: 'Votes by party, in percent',
  kind: 'bars',
  label: 'Party',
  categories: ['CDU/CSU', 'AfD', 'FDP', 'BSW'],
  series: [series('Votes', 28.5, 20.8, 4.3, null)],
  unit: '%',
  source: 'Federal Returning Officer',
};
const RATES: Chart = {
  title: 'Rates.',
  kind: 'line',
  label: 'Month',
  categories: ['2023-12', '2024-01', '2024-02', '2024-03'],
  series: [series('Germany', 3, -1, null, 2), series('France', 4, 5, 6, null)],
  unit: '',
};
const BOTH = [VOTES, RATES];
const NAUGHTY = `</svg><script>alert("x")</script> & 'quotes' ]]> <!-- --> \u0000\u202e\ud800`;
const HOSTILE: Chart[] = BOTH.map((chart) => ({
  ...chart,
  title: NAUGHTY,
  label: NAUGHTY,
  source: NAUGHTY,
  categories: chart.kind === 'bars' ? chart.categories.map((name) => `${NAUGHTY}${name}`) : chart.categories,
  series: chart.series.map((each) => ({ ...each, name: `${NAUGHTY}${each.name}` })),
}));
const WIDE: Chart = {
  ...VOTES,
  series: ['a', 'b', 'c', 'd', 'e'].map((name) => series(name, 1, -2, 3, null)),
};

describe('in words a chart has', () => {
  test('its highest and lowest figure', () => {
    expect(chartAlt(VOTES, 'en')).toBe(
      'Chart: Votes by party, in percent. Highest: CDU/CSU, 28.5%. Lowest: FDP, 4.3%.',
    );
    expect(chartAlt(VOTES, 'de')).toContain('Highest: CDU/CSU, 28,5\u00a0%.');
  });

  test('the last figures of lines, and the names of several series', () => {
    expect(chartAlt(RATES, 'en-GB')).toBe(
      'Chart: Rates. Highest and last: February 2024, 6 (France). Lowest: January 2024, −1 (Germany). Last: March 2024, 2 (Germany).',
    );
  });

  test('one sentence where all figures are equal or there is one', () => {
    expect(chartAlt({ ...VOTES, series: [series('', 5, 5, 5, null)] }, 'en')).toMatch(/percent\. All: 5%\.$/);
    expect(chartAlt({ ...VOTES, series: [series('', null, 5, null, null)] }, 'en')).toMatch(
      /percent\. AfD, 5%\.$/,
    );
  });
});

describe('the HTML of a chart', () => {
  test.each([...BOTH, ...HOSTILE, WIDE].map((chart, index) => [index, chart] as const))(
    'is valid (%i)',
    async (_, chart) => {
      const figures = ['en', 'ar'].map((language) =>
        chartFigure(chart, { language, id: `chart-${language}` }),
      );
      const head = '<head><title>Charts</title></head>';
      const html = `<!DOCTYPE html>\n<html lang="en">${head}<body><main>${figures.join('')}</main></body></html>`;
      expect(await invalidities({ html, file: 'chart' } as Parameters<typeof invalidities>[0])).toEqual([]);
    },
  );

  test('has the title above, the source and a table of the exact figures', () => {
    const html = chartFigure(VOTES, { language: 'en', id: 'votes' });
    expect(html).toMatch(
      /^<figure class="chart" id="votes">\n<figcaption id="votes-title">Votes by party, in percent</,
    );
    expect(html).toContain('<p class="source">Source: Federal Returning Officer</p>');
    expect(html).toContain('<th scope="col">Party</th><th scope="col">Votes</th>');
    expect(html).toContain('<tr><th scope="row">FDP</th><td>4.3%</td></tr>');
    expect(html).toContain(
      '<td><span aria-hidden="true">–</span><span class="sr-only">no figure</span></td>',
    );
    expect(chartFigure(RATES, { language: 'de', id: 'rates' })).toContain(
      '<th scope="row">Dezember 2023</th>',
    );
  });

  test('keeps hostile names as text', () => {
    for (const chart of HOSTILE) {
      const html = chartFigure(chart, { language: 'en', id: `"><script>` });
      for (const text of ['<script', '<!--', ']]>', '\u0000', '\ud800']) expect(html).not.toContain(text);
      expect(() => parseXml(html)).not.toThrow();
    }
  });

  test('has no inline styles, no scripts, and no colours but those of the style sheet', () => {
    const css = readFileSync(`${STYLES}charts.css`, 'utf8');
    for (const chart of [...BOTH, WIDE]) {
      const html = chartFigure(chart, { language: 'en', id: 'chart' });
      expect(html).not.toMatch(/style|script|#[\da-f]{3}|rgb|url\(/);
      const svg = chartSvg(chart, { language: 'en' });
      const classes = new Set(Array.from(svg.matchAll(/class="([^"]*)"/g), ([, name]) => name!));
      for (const name of classes) expect(css).toContain(`.${name} {`);
    }
  });

  test('is the same each time', () => {
    for (const chart of BOTH) {
      const [first, second] = [1, 2].map(() =>
        chartFigure(structuredClone(chart), { language: 'en', id: 'a' }),
      );
      expect(second).toBe(first);
    }
  });
});

function moved(attributes: string): number {
  return Number(/translate\(([-\d.]+)\)/.exec(attributes)?.[1] ?? 0);
}

/** Where a browser shows the ends of the bars of a drawing, in pixels from the left. */
function shownBars(svg: string, width: number): { left: number; right: number }[] {
  const number = (attributes: string, name: string) =>
    (Number(new RegExp(` ${name}="([-\\d.]+)%"`).exec(attributes)?.[1] ?? 0) / 100) * width;
  return Array.from(
    svg.matchAll(/<g( transform="[^"]*")><svg( x="[^"]*")?>((?:<rect[^>]*>)+)<\/svg>/g),
    ([, group = '', inner = '', rects = '']) => {
      const left = moved(group) + number(inner, 'x');
      return Array.from(rects.matchAll(/<rect([^>]*)>/g), ([, rect = '']) => {
        const start = left + number(rect, 'x') + moved(rect);
        return { left: Math.max(left, start), right: Math.min(left + width, start + width) };
      });
    },
  ).flat();
}

test.each(['en', 'he'])('the bars of a page end where their figures say (%s)', (language) => {
  const svg = chartSvg({ ...VOTES, series: [series('', 20, -10, 5, 0)] }, { language });
  for (const width of [PAGE_WIDTHS.width, 700]) {
    const lengths = shownBars(svg, width).map(({ left, right }) => right - left);
    expect(lengths[1]! / lengths[0]!).toBeCloseTo(0.5, 2);
    expect(lengths[2]! / lengths[0]!).toBeCloseTo(0.25, 2);
    expect(lengths).toHaveLength(3);
  }
});

test('a drawing for Arabic says its direction', () => {
  expect(chartSvg(VOTES, { language: 'ar' })).toContain(' direction="rtl"');
  expect(chartSvg(VOTES, { language: 'en' })).not.toContain('direction');
});
