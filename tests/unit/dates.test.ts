import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../long.ts';
import { parseDate } from '../../src/i18n/parse-date.ts';
import { toTimestamp } from '../../src/i18n/time-zone.ts';

const ZONES = [
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
];

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));

test('a time without an offset is what the zone’s rules say it is, on days when clocks change too', () => {
  const changing = fc.constantFrom(
    '2024-03-31',
    '2024-10-27',
    '2024-03-10',
    '2024-11-03',
    '2011-12-29',
    '2011-12-31',
  );
  fc.assert(
    fc.property(
      fc.oneof(day, changing),
      two(23),
      two(59),
      fc.constantFrom(...ZONES),
      (date, hour, minute, zone) => {
        const reckoned = formatISO(parseISO(`${date}T${hour}:${minute}:00`, { in: tz(zone) }), {
          in: tz(zone),
        });
        expect(parseDate(`${date}T${hour}:${minute}`, zone)).toEqual({ iso: reckoned });
      },
    ),
    { numRuns: runs(500) },
  );
});

test('the moment of what was read is the one that was meant', () => {
  expect(toTimestamp('2024-07-01T06:30:00+01:00', 'Europe/London')).toBe(Date.UTC(2024, 6, 1, 5, 30));
  expect(toTimestamp('2024-07-01', 'Europe/London')).toBe(Date.UTC(2024, 5, 30, 23));
  expect(toTimestamp('2024-01-01', 'Europe/London')).toBe(Date.UTC(2024, 0, 1));
});

test.each([
  ['9999-12-31T23:59-11:00', 'UTC', '10000'],
  ['9999-12-31T12:00Z', 'Pacific/Kiritimati', '10000'],
  ['1600-01-01T00:30+14:00', 'UTC', '1599'],
])('%s is in a year that no address has, in %s', (written, zone, year) => {
  expect(parseDate(written, zone)).toEqual({ wrong: expect.stringContaining(`is in the year ${year}`) });
});

test.each(['0000-01-01', '0000-12-31T23:59-11:00', '1599-12-31'])(
  '%s is before every year there is',
  (written) => {
    expect(parseDate(written, 'UTC')).toHaveProperty('wrong');
  },
);

test('the last and the first moment of the years there are stay what they are', () => {
  expect(parseDate('9999-12-31T23:59', 'UTC')).toEqual({ iso: '9999-12-31T23:59:00Z' });
  expect(parseDate('1600-01-01', 'UTC')).toEqual({ iso: '1600-01-01' });
});
