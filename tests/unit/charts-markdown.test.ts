import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { severityOf } from '../../src/diagnostics/message.ts';
import { findCharts } from '../../src/parser/chart/find-charts.ts';
import { parseMarkdown } from '../../src/parser/markdown.ts';

function find(text: string) {
  const file = new VFile({ path: 'a.md' });
  const charts = findCharts(parseMarkdown(text, file), file);
  const messages = file.messages.map(
    (message) =>
      `${message.line}:${message.column} ${severityOf(message)} ${message.ruleId}: ${message.reason}`,
  );
  return { charts, messages };
}

const TABLE = '| Party | Votes |\n|---|--:|\n| CDU/CSU | 28.5 |\n| AfD | 20.8 |';

test('a paragraph that begins with `Chart:` and the table below it are a chart', () => {
  const { charts, messages } = find(`Text.\n\nChart: Votes by party, percent\n\n${TABLE}\n\nMore.`);
  expect(messages).toEqual([]);
  expect(charts).toEqual([
    {
      chart: {
        title: 'Votes by party, percent',
        kind: 'bars',
        label: 'Party',
        categories: ['CDU/CSU', 'AfD'],
        series: [{ name: 'Votes', values: [28.5, 20.8], decimals: { least: 1, most: 1 } }],
        unit: '%',
      },
      index: 2,
      last: 2,
    },
  ]);
});

test.each([
  ['directly above the table', `chart: Votes\n${TABLE}\nSource: Officer, first count`, 1],
  [
    'in bold, with the source in a paragraph',
    `**Chart:** Votes\n\n${TABLE}\n\nsource: Officer, first count`,
    2,
  ],
])('title and source may stand %s', (_, text, last) => {
  const { charts, messages } = find(text);
  expect(messages).toEqual([]);
  expect(charts).toMatchObject([
    { chart: { title: 'Votes', source: 'Officer, first count' }, index: 1, last },
  ]);
});

test('a table without `Chart:` stays a table', () => {
  expect(find(`The chart:\n\n${TABLE}\n\nSource: none`)).toEqual({ charts: [], messages: [] });
});

test('several charts are found from top to bottom, without those that have mistakes', () => {
  const wrong = TABLE.replace('20.8', 'x');
  const { charts, messages } = find(`Chart: A\n\n${TABLE}\n\nChart: B\n\n${wrong}\n\nChart: C\n\n${TABLE}`);
  expect(charts.map(({ chart, index }) => [chart.title, index])).toEqual([
    ['A', 1],
    ['C', 5],
  ]);
  expect(messages).toEqual([
    '13:9 error chart-figure: “Votes” of “AfD”: `x` is not a number. Write a figure, or leave the cell empty for a gap.',
  ]);
});

test('`Chart:` without a table below it is a warning', () => {
  expect(find('Chart: Votes by party\n\nText.')).toEqual({
    charts: [],
    messages: [
      '1:1 warning chart-without-table: There is no table below `Chart:`. Write one, `| Party | Votes |`, after an empty line, or begin this paragraph with another word.',
    ],
  });
});

test('`Chart:` without a title is a warning, and the columns are the title', () => {
  const { charts, messages } = find(`Chart:\n\n${TABLE}`);
  expect(charts[0]?.chart.title).toBe('Votes');
  expect(messages).toEqual([
    '3:3 warning chart-title: The chart has no title. Write what is measured after `Chart:`.',
  ]);
});

test('mistakes have the positions of their cells', () => {
  const rows =
    '| Year | A | B |\n|---|---|---|\n| 2020 | 1 | **2** | 3 |\n| 2021 | 1.5 |\n| 2022 | 1,5 | |\n| 2023 | | 9 |';
  expect(find(`Chart: Votes\n\n${rows}`).messages.map((message) => message.split(': ')[0])).toEqual([
    '5:22 error chart-cells',
    '6:3 error chart-cells',
    '7:10 error chart-figure',
  ]);
});
