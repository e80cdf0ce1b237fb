import { describe, expect, it } from 'vitest';
import { readWireCopy, reasonOf, storyUnder, told } from './reading.ts';

const dateOf = (line: string, zone?: string) => readWireCopy(storyUnder(line), zone).article?.datePublished;

describe('every form of the date line', () => {
  it.each([
    'date 2023-09-14',
    ' date 2023-09-14',
    '\tDATE 2023-09-14  ',
    'Date: 2023-09-14',
    'date : 2023-09-14',
    'date:2023-09-14',
    'date：2023-09-14',
    'date\u00a02023-09-14',
    '\u200bdate 2023-09-14',
    '\n\n  date 2023-09-14',
  ])('%j gives the day', (line) => {
    const reading = readWireCopy(storyUnder(line));
    expect(reading.messages).toEqual([]);
    expect(reading.article?.datePublished).toBe('2023-09-14');
  });

  it.each([
    ['date 2023-09-14T06:30', '2023-09-14T06:30:00+01:00'],
    ['date 2023-09-14 06:30', '2023-09-14T06:30:00+01:00'],
    ['date: 2023-09-14t06:30:59', '2023-09-14T06:30:59+01:00'],
    ['date 2023-09-14T06:30Z', '2023-09-14T07:30:00+01:00'],
    ['date 2023-09-14 06:30 Z', '2023-09-14T07:30:00+01:00'],
    ['date 2023-09-14T06:30+02:00', '2023-09-14T05:30:00+01:00'],
    ['date 2023-09-14 06:30 +02:00', '2023-09-14T05:30:00+01:00'],
    ['date 2023-09-14T06:30+0200 Advertisement', '2023-09-14T05:30:00+01:00'],
    ['date 2023-09-14T23:30-05:00', '2023-09-15T05:30:00+01:00'],
  ])('%j gives the moment, in the site’s zone', (line, moment) => {
    expect(readWireCopy(storyUnder(line)).messages).toEqual([]);
    expect(dateOf(line)).toBe(moment);
  });

  it('reads a time without an offset in the zone of the site', () => {
    expect(dateOf('date 2023-09-14T06:30', 'Asia/Seoul')).toBe('2023-09-14T06:30:00+09:00');
    expect(dateOf('date 2023-09-14T06:30', 'America/New_York')).toBe('2023-09-14T06:30:00-04:00');
  });

  it('follows summer and winter time', () => {
    expect(dateOf('date 2023-01-14T06:30')).toBe('2023-01-14T06:30:00Z');
    expect(dateOf('date 2023-07-14T06:30')).toBe('2023-07-14T06:30:00+01:00');
    expect(dateOf('date 2023-12-31T23:30Z', 'Europe/Berlin')).toBe('2024-01-01T00:30:00+01:00');
  });

  it('moves a time that the clock change skips, and takes one reading of a time it repeats', () => {
    expect(dateOf('date 2023-03-26T01:30')).toBe('2023-03-26T02:30:00+01:00');
    expect(dateOf('date 2023-10-29T01:30')).toMatch(/^2023-10-29T01:30:00(?:Z|\+01:00)$/);
  });

  it('leaves a day without a time as it is in every zone', () => {
    expect(dateOf('date 2023-09-14', 'Pacific/Kiritimati')).toBe('2023-09-14');
  });

  it('knows leap years', () => {
    expect(dateOf('date 2024-02-29')).toBe('2024-02-29');
    expect(told(readWireCopy(storyUnder('date 2023-02-29')))).toEqual(['bad-date error 1:6']);
    expect(told(readWireCopy(storyUnder('date 1900-02-29')))).toEqual(['bad-date error 1:6']);
  });
});

describe('a date line that cannot be', () => {
  it.each([
    ['date 2023-02-30', 1, 6, '28 days'],
    ['\n  date: 2023-04-31', 2, 9, '30 days'],
    ['date 2023-13-01', 1, 6, 'no month 13'],
    ['date 2023-00-10', 1, 6, 'no month 00'],
    ['date 2023-01-00', 1, 6, 'no day 00'],
    ['date 0203-09-14', 1, 6, '2023-09-14'],
    ['date 2023-09-14T24:00', 1, 6, 'no time 24:00'],
    ['date 2023-09-14T06:61', 1, 6, 'no time 06:61'],
    ['date 2023-09-14T06:30+99:00', 1, 6, 'no offset +99:00'],
    ['date 14/09/2023', 1, 6, '2023-09-14'],
    ['date 2023-9-14', 1, 6, '2023-09-14'],
    ['date 20230914', 1, 6, '2023-09-14'],
    ['date ２０２３-09-14', 1, 6, '2023-09-14'],
    ['date', 1, 1, '2023-09-14'],
    ['Date:', 1, 1, '2023-09-14'],
    ['Date: September 14, 2023', 1, 1, '2023-09-14'],
    ['date Thursday 14 September', 1, 1, '2023-09-14'],
    ['date: yesterday', 1, 1, '2023-09-14'],
  ])('%j is reported at its place with what to write', (line, at, column, mend) => {
    const reading = readWireCopy(storyUnder(line));
    expect(reading.article).toBeUndefined();
    expect(told(reading)).toEqual([`bad-date error ${at}:${column}`]);
    expect(reasonOf(reading, 'bad-date')).toContain(mend);
  });

  it.each(['Kim visits Russia.', 'Date palms are in bloom.', 'dated 2023-09-14', '2023-09-14'])(
    'a story that begins %j has no date line',
    (line) => {
      const reading = readWireCopy(storyUnder(line));
      expect(told(reading)).toContain('no-date-line error 1:1');
      expect(reasonOf(reading, 'no-date-line')).toContain('date 2023-09-14');
    },
  );
});

describe('two date lines', () => {
  it.each([
    ['directly below', 'date 2023-09-14\ndate 2023-09-15', 2],
    ['directly below, unreadable', 'date 2023-09-14\ndate: tomorrow', 2],
    ['after the story', `${storyUnder('date 2023-09-14')}\ndate 2023-09-15 Advertisement`, 9],
  ])('%s: the second is reported', (_, copy, line) => {
    const reading = readWireCopy(storyUnder(copy));
    expect(reading.article).toBeUndefined();
    expect(told(reading)).toContain(`second-date-line error ${line}:1`);
  });
});

describe('words after the date', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT',
    '(Advertisement)',
    '— Advertisement —',
    'Read more: Kim’s train',
  ])('furniture is dropped without a word: %j', (words) => {
    expect(readWireCopy(storyUnder(` date 2023-09-14 ${words}`)).messages).toEqual([]);
  });

  it('other words are reported where they stand, and the story is taken', () => {
    const reading = readWireCopy(storyUnder('date 2023-09-14 Kim visits'));
    expect(told(reading)).toEqual(['date-line-words warning 1:17']);
    expect(reasonOf(reading, 'date-line-words')).toContain('“Kim visits”');
    expect(reading.article?.datePublished).toBe('2023-09-14');
  });
});
