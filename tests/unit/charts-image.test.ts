import { parseXml } from '@rgrove/parse-xml';
import { renderAsync } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { drawChart, TINT } from '../../src/charts/draw-chart.ts';
import { planImage } from '../../src/charts/image-plan.ts';
import { estimateWidth } from '../../src/charts/text-width.ts';
import { createTextOutliner } from '../../src/drawing/outline-text.ts';
import type { Chart, ChartSeries } from '../../src/parser/chart/chart.ts';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';
import { inkOf } from '../site/cards/ink.ts';

const colours = DEFAULT_PALETTE.light;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const outliner = createTextOutliner(ROOT);
const SIZES = [
  { width: 1200, height: 675 },
  { width: 1200, height: 900 },
  { width: 1200, height: 1200 },
  { width: 480, height: 630 },
];

function series(name: string, ...values: (number | null)[]): ChartSeries {
  return { name, values, decimals: { least: 0, most: 2 } };
}

function bars(title: string, categories: string[], ...all: ChartSeries[]): Chart {
  return { title, kind: 'bars', label: '', categories, series: all, unit: '%', source: 'Returning Officer' };
}

const VOTES = bars('Votes by party, in percent', ['CDU/CSU', 'AfD'], series('', 28.5, 4.98));
const MANY = Array.from({ length: 30 }, (_, index) => `Constituency number ${index + 1}`);
const CHARTS: Record<string, { chart: Chart; language: string }> = {
  bars: { chart: VOTES, language: 'en' },
  'thirty bars': {
    chart: bars('Votes', MANY, series('', ...MANY.map((_, index) => 100 - index))),
    language: 'en',
  },
  groups: {
    chart: bars(
      'Votes',
      ['CDU', 'SPD'],
      series('2017', 1, -2),
      series('2021', 3, 4),
      series('2025', null, 5),
    ),
    language: 'en',
  },
  'long German words': {
    chart: bars(
      'Seiten je Gesetz '.repeat(8),
      ['Rindfleischetikettierungsüberwachungsgesetz'],
      series('', 63),
    ),
    language: 'de',
  },
  Arabic: {
    chart: bars('نتائج الانتخابات، بالمئة', ['الاتحاد', 'الخضر'], series('', 28.5, -3)),
    language: 'ar-EG',
  },
  lines: {
    chart: {
      ...bars(
        'Unemployment',
        ['2020', '2021', '2022'],
        series('Germany', 3, null, 5),
        series('France', 7, 8, 7.5),
      ),
      kind: 'line',
    },
    language: 'en',
  },
};

test.each(Object.entries(CHARTS))(
  'an image is whole at every size: %s',
  async (name, { chart, language }) => {
    // The sizes between are drawn for one chart, because drawing takes time.
    for (const size of name === 'bars' ? SIZES : [SIZES[0]!, SIZES[3]!]) {
      const svg = await drawChart(chart, size, { outliner, language, colours });
      const image = await renderAsync(svg!, { font: { loadSystemFonts: false } });
      const ink = await inkOf(image.asPng());
      expect(ink).toMatchObject(size);
      expect(ink.spread).toBeGreaterThan(12);
      // What was cut off would touch the edge.
      const margin = size.width / 40;
      expect(ink.left).toBeGreaterThan(margin);
      expect(ink.top).toBeGreaterThan(margin);
      expect(ink.right).toBeLessThan(size.width - margin);
      expect(ink.bottom).toBeLessThan(size.height - margin);
    }
  },
);

test('a chart has the colours of the site', async () => {
  const themed = { ...colours, paper: '#e7f0ff', accent: '#004b23' };
  const svg = await drawChart(VOTES, SIZES[0]!, { outliner, language: 'en', colours: themed });
  expect(svg).toContain('fill="#e7f0ff"');
  expect(svg).toContain('fill="#004b23"');
  expect(svg).not.toContain(colours.accent);
});

test('all texts are outlines, and nothing is loaded', async () => {
  const svg = (await drawChart(VOTES, SIZES[0]!, { outliner, language: 'en', colours }))!;
  expect(() => parseXml(svg)).not.toThrow();
  expect(svg).not.toMatch(/<text|font|href|style|url\(/);
});

test('title, names, figures and source are drawn', async () => {
  const drawn: string[] = [];
  const recording: typeof outliner = {
    outline(text, style) {
      drawn.push(text);
      return outliner.outline(text, style);
    },
  };
  await drawChart(VOTES, SIZES[0]!, { outliner: recording, language: 'en', colours });
  const texts = [
    'CDU/CSU',
    'AfD',
    '28.5%',
    '4.98',
    'Votes by party, in percent',
    'Source: Returning Officer',
  ];
  expect(drawn).toEqual(expect.arrayContaining(texts));
});

test('an image has large texts, which shrink before rows are left out', () => {
  const plan = (chart: Chart, size: (typeof SIZES)[number]) => planImage(chart, size, 'en', estimateWidth);
  const [wide, , square, small] = SIZES;
  // The size of a name in pixels of the image.
  expect(14 * plan(VOTES, wide!).scale).toBeGreaterThan(30);
  expect(14 * plan(VOTES, small!).scale).toBeGreaterThan(20);
  const { chart } = CHARTS['thirty bars']!;
  expect(plan(chart, square!).scale).toBeLessThan(plan(VOTES, square!).scale);
  const { texts, scene } = plan(
    { ...chart, categories: MANY.toReversed(), series: [series('', ...MANY.map((_, index) => index))] },
    wide!,
  );

  const shown = scene.marks.filter(({ type }) => type === 'rect').length;
  expect(shown).toBeGreaterThan(9);
  expect(texts.map(({ text }) => text)).toContain(`and ${30 - shown} more`);
  const names = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.runs[0]!.text] : []));
  expect(names).toContain('Constituency number 1');
  expect(names).not.toContain('Constituency number 30');
});

/** How many outlined texts a chart has that has one bar of this name. */
async function outlinesWith(name: string): Promise<number> {
  const chart = bars('Votes', [name], series('', 5));
  const svg = await drawChart(chart, SIZES[0]!, { outliner, language: 'ko', colours });
  return [...svg.matchAll(/ d="m/g)].length;
}

test('words with letters that no font has are left out, and the figures stay', async () => {
  const known = await outlinesWith('Kim');
  expect(known).toBeGreaterThan(1);
  expect(await outlinesWith('김정은')).toBe(known - 1);
});

test('the same chart gives the same bytes, whatever was drawn between', async () => {
  const draw = (using: typeof outliner) =>
    drawChart(VOTES, SIZES[3]!, { outliner: using, language: 'en', colours });
  const first = await draw(outliner);
  await drawChart(CHARTS.Arabic!.chart, SIZES[0]!, { outliner, language: 'ar', colours });
  expect(await draw(createTextOutliner(ROOT))).toBe(first);
});

test('bars have the tint of the pages', () => {
  const css = readFileSync(`${ROOT}src/styles/charts.css`, 'utf8');
  expect(css).toContain(`color-mix(in srgb, var(--quiet) ${100 * TINT}%, var(--paper))`);
});
