import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { parseCsvChart } from '../../src/parser/chart/csv-chart.ts';
import { readCell, valueOf, type WrittenNumber } from '../../src/parser/chart/written-number.ts';
import { runs } from '../long.ts';

/** The values of a column, or what is wrong with it. */
function read(cells: string[], language = 'en', delimiter = '\t'): (number | null)[] | string[] {
  const file = new VFile({ path: 'a.csv' });
  const rows = cells.map((cell, index) => `Row ${index}${delimiter}${cell}`);
  const text = [`Name${delimiter}Figure`, ...rows].join('\n');
  const chart = parseCsvChart(text, { title: 'Figures', language }, file);
  return chart && file.messages.length === 0
    ? chart.series[0]!.values
    : file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

test.each([
  ['1234.5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1 234,5', 1234.5],
  ['1\u202f234,5', 1234.5],
  ['1\u00a0234,5', 1234.5],
  ['1’234.5', 1234.5],
  ["1'234'567", 1_234_567],
  ['1.234.567', 1_234_567],
  ['12,34,567', 1_234_567],
  ['.5', 0.5],
  ['0,123', 0.123],
  ['1234,567', 1234.567],
  ['−3', -3],
  ['-3', -3],
  ['–3', -3],
  ['+3', 3],
  ['-0', 0],
  ['12 %', 12],
  ['12%', 12],
  ['%12', 12],
  ['٣٫٥', 3.5],
  ['۱۲٬۳۴۵٫۶', 12_345.6],
])('%s is %d', (cell, value) => {
  expect(read([cell])).toEqual([value]);
});

test.each(['', '-', '–', '—', 'n/a', 'N/A'])('“%s” is a gap', (cell) => {
  expect(read(['1', cell, '3'])).toEqual([1, null, 3]);
});

test.each(['1.2.3', '12.34.5', '1,2,3', '1.234,5.6', '1 23', '5.', '1 234 56', '1,234.567,8'])(
  '%s is not a number',
  (cell) => {
    expect(read(['1', cell])).toEqual([
      `3:7 “Figure” of “Row 1”: \`${cell}\` is not a number. Write it with one decimal sign, as \`1234.5\`.`,
    ]);
  },
);

test('a word is named with its row and column', () => {
  expect(read(['1', 'many', '3'])).toEqual([
    '3:7 “Figure” of “Row 1”: `many` is not a number. Write a figure, or leave the cell empty for a gap.',
  ]);
  expect(read(['12 km'])).toEqual([
    '2:7 “Figure” of “Row 0”: `12 km` is not a number alone. Write the figure without words or units; the title says what it counts.',
  ]);
});

test('the decimal sign is the same in the whole table', () => {
  expect(read(['1.5', '2,5', '3.5'])).toEqual([
    '3:7 `2,5` is not written like other figures, which have a decimal point. Write `2.5`.',
  ]);
  expect(read(['1,5', '1.234,5', '3.5'])).toEqual([
    '4:7 `3.5` is not written like other figures, which have a decimal comma. Write `3,5`.',
  ]);
  expect(read(['1.5', '1.234.567', '2.5'])).toEqual([
    '3:7 `1.234.567` is not written like other figures, which have a decimal point. Write `1234567`.',
  ]);
});

test('a comma or point before three digits is what it is in the other figures', () => {
  expect(read(['1,234', '1.5'])).toEqual([1234, 1.5]);
  expect(read(['1,234', '1,5'])).toEqual([1.234, 1.5]);
  expect(read(['1.234', '1,5'])).toEqual([1234, 1.5]);
  expect(read(['1.234', '1.5'])).toEqual([1.234, 1.5]);
});

test('where no other figure shows it, the language does, with a warning unless it groups thousands', () => {
  expect(read(['1,234'])).toEqual([1234]);
  expect(read(['1.234'], 'de')).toEqual([1234]);
  expect(read(['1.234'])).toEqual([
    '2:7 `1.234` is read as 1.234. Write `1.2340` if that is right, or `1234` if it is not.',
  ]);
  expect(read(['1,749'], 'de')).toEqual([
    '2:7 `1,749` is read as 1.749. Write `1,7490` if that is right, or `1749` if it is not.',
  ]);
  expect(read(['1.234'], 'en', ';')).toEqual([
    '2:7 `1.234` is read as 1234. Write `1234` if that is right, or `1.2340` if it is not.',
  ]);
});

test('a figure with more digits than a number holds is reported', () => {
  expect(read(['123456789012345'])).toEqual([123_456_789_012_345]);
  expect(read(['1234567890123456'])).toEqual([
    '2:7 “Figure” of “Row 0”: `1234567890123456` has more than 15 digits. Round it, or write it in millions and say so in the title.',
  ]);
});

test.each(['en', 'de', 'fr', 'de-CH', 'en-IN', 'pl', 'ar-EG', 'fa', 'sv', 'pt-PT'])(
  'a number formatted in %s is read back',
  (language) => {
    const format = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 4 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        (digits, decimals) => {
          const value = digits / 10 ** decimals;
          const text = format.format(value);
          const written = readCell(text) as WrittenNumber;
          const sign = new Intl.NumberFormat(language).format(1.5).includes(',') ? ',' : '.';
          expect(valueOf(written, sign).value).toBe(value);
          expect([undefined, sign]).toContain(written.decimalSign);
        },
      ),
      { numRuns: runs(500) },
    );
  },
);
