import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { severityOf } from '../../src/diagnostics/message.ts';
import type { Chart } from '../../src/parser/chart/chart.ts';
import { parseCsvChart } from '../../src/parser/chart/csv-chart.ts';
import type { ChartFields } from '../../src/parser/chart/read-chart.ts';

const TITLE = { title: 'Votes' };

function read(text: string, fields: ChartFields = TITLE): { chart: Chart | undefined; messages: string[] } {
  const file = new VFile({ path: 'a.csv' });
  const chart = parseCsvChart(text, fields, file);
  const messages = file.messages.map(
    (message) =>
      `${message.line}:${message.column} ${severityOf(message)} ${message.ruleId}: ${message.reason}`,
  );
  return { chart, messages };
}

/** The messages about a file that is not drawn. */
function mistakes(text: string, fields?: ChartFields): string[] {
  const { chart, messages } = read(text, fields);
  expect(chart).toBeUndefined();
  return messages;
}

test('a table of words and figures is bars', () => {
  expect(read('Party,Votes\nCDU/CSU,28.5\nBSW,4.98\nNew,\n')).toEqual({
    chart: {
      title: 'Votes',
      kind: 'bars',
      label: 'Party',
      categories: ['CDU/CSU', 'BSW', 'New'],
      series: [{ name: 'Votes', values: [28.5, 4.98, null], decimals: { least: 1, most: 2 } }],
      unit: '',
    },
    messages: [],
  });
});

test.each([
  ['years', '2019,2020,2021', 'line'],
  ['months', '2019-12,2020-01,2020-02', 'line'],
  ['dates', '2024-02-28,2024-02-29,2024-03-01', 'line'],
  ['words', 'January,February,March', 'bars'],
  ['seasons', '2021/22,2022/23,2023/24', 'bars'],
  ['ages', '0–17,18–64,65', 'bars'],
  ['small numbers', '1,2,3', 'bars'],
])('the kind of a chart of %s', (_, names, kind) => {
  const rows = names.split(',').map((name) => `${name};1`);
  const { chart, messages } = read(['Name;Votes', ...rows].join('\n'));
  expect(messages).toEqual([]);
  expect(chart?.kind).toBe(kind);
});

test('dates with the newest at the top are put in ascending order', () => {
  const { chart } = read('Year,A,B\n2022,3,30\n2021,2,\n2020,1,10');
  expect(chart?.categories).toEqual(['2020', '2021', '2022']);
  expect(chart?.series.map(({ values }) => values)).toEqual([
    [1, 2, 3],
    [10, null, 30],
  ]);
});

test('dates in no order are reported', () => {
  expect(mistakes('Year,Votes\n2020,1\n2022,2\n2021,3')).toEqual([
    '4:1 error chart-date: `2021` stands below `2022`. Put the rows in the order of time, the oldest first.',
  ]);
});

test('dates that are not read, not possible or in another form are reported', () => {
  const rows = ['2024-01-01', '18.01.2024', '2024-02-30', '2024-03', 'later', '2024-04-01', '2024-05-01'];
  expect(mistakes(`Day,Votes\n${rows.map((row) => `${row},1`).join('\n')}`)).toEqual([
    '3:1 error chart-date: `18.01.2024` is not read as a date. Write it as `2024-09-18`.',
    '4:1 error chart-date: There is no day 30 in 2024-02: that month has 29 days.',
    '5:1 error chart-date: `2024-03` is a month, but most rows have a date. Write it as `2024-09-18`.',
    '6:1 error chart-date: `later` is not a date like the other rows. Write it as `2024-09-18`, or delete the row.',
  ]);
  expect(mistakes('Month,Votes\n2024-12,1\n2024-13,2')).toEqual([
    '3:1 error chart-date: There is no month 13. Write a month as `2024-09`, a season as `2023/24`.',
  ]);
});

test.each([
  ['commas', ',', '"28,5"'],
  ['semicolons', ';', '28,5'],
  ['tabs', '\t', '28,5'],
])('cells are parted by %s', (_, sign, figure) => {
  const text = `Party${sign}Votes\n"Radio ""Free""${sign} Inc."${sign}${figure}\n B ${sign} 4,3 \n`;
  const { chart, messages } = read(sign === ',' ? text.replace(' 4,3 ', ' "4,3" ') : text);
  expect(messages).toEqual([]);
  expect(chart?.categories).toEqual([
    `Radio "Free"${sign === '\t' ? ' ' : sign} Inc.`.replace(/\s+/g, ' '),
    'B',
  ]);
  expect(chart?.series[0]?.values).toEqual([28.5, 4.3]);
});

test('a row of one cell is the title, and a last row that begins so the source', () => {
  const text = 'Votes by party\n\nParty,Votes\nCDU,28.5\n\nSource: Returning Officer, preliminary\n';
  const { chart, messages } = read(text, {});
  expect(messages).toEqual([]);
  expect(chart).toMatchObject({
    title: 'Votes by party',
    source: 'Returning Officer, preliminary',
    categories: ['CDU'],
  });
});

test('rows that all begin with `Source:` are no source', () => {
  const { chart } = read('Energy,Share\nSource: coal,40\nSource: wind,60');
  expect(chart?.categories).toEqual(['Source: coal', 'Source: wind']);
  expect(chart?.source).toBeUndefined();
});

test('years may have Arabic or Persian digits', () => {
  expect(read('السنة,النسبة\n٢٠٢٣,٣\n٢٠٢٤,٤').chart).toMatchObject({
    kind: 'line',
    categories: ['2023', '2024'],
  });
});

test('empty cells that a spreadsheet adds make no difference', () => {
  const text = 'Votes by party,,\nParty,Votes,\nCDU,28.5,\n,,\nSource: Returning Officer,,\n';
  const { chart, messages } = read(text, {});
  expect(messages).toEqual([]);
  expect(chart).toMatchObject({ title: 'Votes by party', source: 'Returning Officer', label: 'Party' });
});

test('what the story says is used instead of title and source of the file', () => {
  const text = 'Old\nParty,Votes\nCDU,1\nSource: Old';
  expect(read(text, { title: 'New', source: 'Newer' }).chart).toMatchObject({
    title: 'New',
    source: 'Newer',
  });
});

test('without a title the columns are the title, with a warning', () => {
  const { chart, messages } = read('Year,Germany,France\n2020,1,2', {});
  expect(chart?.title).toBe('Germany, France');
  expect(messages).toEqual([
    '1:1 warning chart-title: The chart has no title. Write `chart:` and what is measured into the story.',
  ]);
});

test.each([
  ['the figures', 'Party,Votes\nCDU,28 %\nAfD,20', 'Votes', '%'],
  ['the title', 'Party,Votes\nCDU,28', 'Votes, in percent', '%'],
  ['the German title', 'Party,Votes\nCDU,28', 'Stimmen in Prozent', '%'],
  ['all columns', 'Party,2021 (%),2025 (%)\nCDU,24,28', 'Votes', '%'],
  ['one column', 'Party,2021 (%),Seats\nCDU,24,28', 'Votes', ''],
  ['nothing', 'Party,Votes\nCDU,28', 'Votes, in percentage points', ''],
])('percent is said by %s', (_, text, title, unit) => {
  expect(read(text, { title }).chart?.unit).toBe(unit);
});

test('columns of percent beside others are reported', () => {
  expect(mistakes('Party,Votes,Seats\nCDU,28 %,208')).toEqual([
    '1:13 error chart-column: Only some columns have `%` after their figures. Make two charts, or write `%` in each column.',
  ]);
});

test('rows with too few or too many cells are reported', () => {
  expect(mistakes('Party,Votes\nCDU,28,5\nAfD\nSPD,16')).toEqual([
    '2:8 error chart-cells: This row has 3 cells, but the first row has 2. If a name or a figure has a comma, put quotation marks around it: `"28,5"`.',
    '3:1 error chart-cells: This row has one cell, but the first row has 2. Write the missing ones, and leave a gap empty.',
  ]);
});

test('the positions of cells count quotation marks, spaces and letters of any script', () => {
  expect(mistakes('Party,A,B\n"Größe, ""x""", 1,x\n')[0]).toMatch(/^2:19 error chart-figure/);
  expect(mistakes('Party,A,B\r\n\r\n🚀é,1, x\r\n')[0]).toMatch(/^3:8 error chart-figure/);
});

test('a title that commas part is reported with what to write', () => {
  expect(mistakes('Votes by party, in percent, 2025\nParty,Votes\nCDU,28\nAfD,20\n', {})).toEqual([
    '1:1 error chart-header: Two rows of words stand above the figures. Keep one; if the first is the title, write it as one cell, with quotation marks: `"Votes by party, in percent, 2025"`.',
  ]);
});

test('a quotation mark without its second is reported alone', () => {
  expect(mistakes('Party,Votes\nCDU,"28\nAfD,20')).toEqual([
    '2:5 error chart-quote: The quotation mark here is not closed. Write `"` at the end of the cell, or delete this one.',
  ]);
  expect(mistakes('Party,Votes\n"CDU,28\nAfD,"20"')[0]).toMatch(/^2:1 error chart-quote: /);
  expect(mistakes('Party,Votes\n"CDU" Union,28\n')[0]).toMatch(
    /^2:1 error chart-quote: There are words after/,
  );
});

test.each([
  ['', '1:1 error chart-table: There is no table here.'],
  [',,\n,', '1:1 error chart-table: There is no table here.'],
  ['Only a sentence.', '1:1 error chart-table: There is no table here.'],
  ['Party,Votes\n', '1:1 error chart-rows: There are no rows below the names of the columns.'],
  [
    'Party,A,B\nCDU,1,\nAfD,2,',
    '1:9 error chart-column: The column “B” has no figures. Fill it, or delete it.',
  ],
  ['Party,Votes\nCDU,-', '1:7 error chart-column: The column “Votes” has no figures.'],
  ['Party,A,,C\nCDU,1,2,3', '1:9 error chart-header: This column has no name. Write what its figures are.'],
  ['Party,A,A\nCDU,1,2', '1:9 error chart-header: Two columns have the name “A”. Change one of them.'],
  [
    'P,1,2,3,4,5,6\nx,1,2,3,4,5,6',
    '1:13 error chart-column: There are 6 columns of figures; a chart has at most 5.',
  ],
  ['Party,Votes\nCDU,1\nCDU,2', '3:1 error chart-category: `CDU` stands on line 2 already.'],
  ['Party,Votes\nCDU,1\n,2', '3:1 error chart-category: The first cell of this row is empty.'],
  [`Party,Votes\n${'x'.repeat(81)},1`, '2:1 error chart-category: This name has 81 characters.'],
])('%j is reported', (text, start) => {
  const [message] = mistakes(text);
  expect(message?.slice(0, start.length)).toBe(start);
});

const party = (index: number) => `Party ${index}`;
const rowsOf = (count: number, name: (index: number) => string, cells = ',1') =>
  Array.from({ length: count }, (_, index) => `${name(index)}${cells}`).join('\n');
const dayAt = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);

test('more rows than a chart has room for are reported', () => {
  expect(read(`Party,Votes\n${rowsOf(30, party)}`).messages).toEqual([]);
  expect(mistakes(`Party,Votes\n${rowsOf(31, party)}`)).toEqual([
    '32:1 error chart-rows: There are 31 rows; a chart has at most 30 bars. Put the small ones together in one row, such as `Others`.',
  ]);
  expect(mistakes(`Party,A,B,C\n${rowsOf(21, party, ',1,2,3')}`)).toEqual([
    '2:1 error chart-rows: 21 rows with 3 figures each make 63 bars; a chart has at most 60. Delete rows or columns, or make two charts.',
  ]);
  expect(read(`Day,Votes\n${rowsOf(400, dayAt)}`).messages).toEqual([]);
  expect(mistakes(`Day,Votes\n${rowsOf(401, dayAt)}`)).toEqual([
    '402:1 error chart-rows: There are 401 rows; a line has at most 400 points. Keep one figure a week or a month.',
  ]);
});

test('all mistakes are reported in their order, up to twenty', () => {
  const messages = mistakes(`Day,Votes\n${rowsOf(25, dayAt, ',x')}`);
  expect(messages).toHaveLength(21);
  expect(messages[1]).toMatch(/^3:12 error chart-figure/);
  expect(messages[20]).toMatch(/There are 5 more mistakes in this table. Correct the others first.$/);
});

test.each([
  ['columns', `Party${',x'.repeat(50_000)}\nCDU${',1'.repeat(50_000)}`],
  ['rows', `Party,Votes\n${'CDU,x\n'.repeat(50_000)}`],
])('a file of very many %s is only reported', (_, text) => {
  expect(mistakes(text)).toHaveLength(21);
});
