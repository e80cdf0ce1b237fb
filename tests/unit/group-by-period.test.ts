import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupByPeriod, type Period } from '../../src/archive/group-by-period.ts';
import { periodName } from '../../src/components/period-name.ts';
import { anyStories } from './stories.ts';

const onDays = (...days: string[]) => days.map((day) => ({ day }));
const shapeOf = (stories: readonly { day: string }[], period?: Period) =>
  groupByPeriod(stories, period).map(({ name, stories: own }) => [name, own.length]);

describe('what the headings of a list name', () => {
  test('years, where months would have a story or two', () => {
    expect(shapeOf(onDays('2025-02-24', '2024-10-14', '2023-09-14', '2023-08-24', '2023-02-06'))).toEqual([
      ['2025', 1],
      ['2024', 1],
      ['2023', 3],
    ]);
  });

  test('one year, where its months have a story or two', () => {
    expect(shapeOf(onDays('2025-04-24', '2025-03-14', '2025-02-06'))).toEqual([['2025', 3]]);
    expect(shapeOf(onDays('2025-04-24'))).toEqual([['2025', 1]]);
  });

  test('months, where each has a few stories, even of two years', () => {
    expect(
      shapeOf(onDays('2025-01-09', '2025-01-05', '2025-01-02', '2024-12-30', '2024-12-20', '2024-12-02')),
    ).toEqual([
      ['2025-01', 3],
      ['2024-12', 3],
    ]);
  });

  test('days, where each has many', () => {
    const busy = ['2023-09-01', '2023-08-31'].flatMap((day) => Array.from({ length: 15 }, () => day));
    expect(shapeOf(onDays(...busy))).toEqual([
      ['2023-09-01', 15],
      ['2023-08-31', 15],
    ]);
  });

  test('what the page asks for, however few there are', () => {
    expect(shapeOf(onDays('2023-09-02', '2023-09-01'), 'day')).toEqual([
      ['2023-09-02', 1],
      ['2023-09-01', 1],
    ]);
  });

  test('nothing, where there is no story', () => {
    expect(groupByPeriod([])).toEqual([]);
  });
});

test('every story of a list stands once, in the order of the list, under the period of its day', () => {
  fc.assert(
    fc.property(anyStories, (unsorted) => {
      const stories = unsorted.toSorted((a, b) => b.timestamp - a.timestamp);
      const groups = groupByPeriod(stories);
      expect(groups.flatMap((group) => group.stories)).toEqual(stories);
      for (const { name, stories: own } of groups) {
        expect(own.length).toBeGreaterThan(0);
        expect(own.every(({ day }) => day.startsWith(name))).toBe(true);
      }
      expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
    }),
  );
});

test.each([
  ['en-GB', 'year', '2023', '2023'],
  ['en-GB', 'month', '2023-09', 'September 2023'],
  ['en-GB', 'day', '2023-09-14', /^Thursday,? 14 September 2023$/],
  ['ja', 'month', '2023-09', '2023年9月'],
  // The archive's months are those of its addresses, in a language with another calendar, too.
  ['fa', 'month', '2023-09', 'سپتامبر ۲۰۲۳'],
] as const)('in %s the %s %s is named', (language, period, name, named) => {
  expect(periodName(period, name, language)).toMatch(named);
});
