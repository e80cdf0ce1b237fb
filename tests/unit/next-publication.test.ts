import { toTimestamp } from '../../src/i18n/time-zone.ts';
import { expect, test } from 'vitest';
import type { StoryEntry, LoadedArticle } from '../../src/loader/entry.ts';
import { nextPublication } from '../../src/build/next-publication.ts';
import { storyOn } from './stories.ts';

const NOW = Date.parse('2024-03-05T12:00:00Z');

// In an entry, `chart` is the title alone.
const { chart: _, ...STORY } = storyOn(0, 'a');

const filed = (datePublished: string, status?: StoryEntry['status'], timeZone = 'UTC'): LoadedArticle => ({
  path: `${datePublished}.txt`,
  statKey: '',
  digest: '',
  entry: {
    ...STORY,
    notes: [],
    datePublished,
    timestamp: toTimestamp(datePublished, timeZone),
    ...(status ? { status } : {}),
  },
});

const dueOf = (what: 'story' | 'news', files: LoadedArticle[]) => {
  const moment = nextPublication(files, {}, NOW)[what];
  return moment === undefined ? undefined : new Date(moment).toISOString();
};
const due = (files: LoadedArticle[]) => dueOf('story', files);
const newsDue = (files: LoadedArticle[]) => dueOf('news', files);

test('the first of the stories to come is next', () => {
  const files = ['2999-01-01', '2024-03-05T14:30+00:00', '2024-03-05T13:30+01:00', '2020-01-01'].map((day) =>
    filed(day),
  );
  expect(due(files)).toBe('2024-03-05T12:30:00.000Z');
});

test('none is due where none waits, or what waits is a draft or withheld', () => {
  expect(due([])).toBeUndefined();
  expect(due([filed('2024-03-05T12:00+00:00'), filed('2024-03-05')])).toBeUndefined();
  expect(due([filed('2999-01-01', 'draft'), filed('2999-01-01', 'withheld')])).toBeUndefined();
});

test.each([
  ['Pacific/Kiritimati', '2024-03-06', undefined],
  ['Pacific/Kiritimati', '2024-03-07', '2024-03-06T10:00:00.000Z'],
  ['Pacific/Pago_Pago', '2024-03-05', undefined],
  ['Pacific/Pago_Pago', '2024-03-06', '2024-03-06T11:00:00.000Z'],
  ['Europe/London', '2024-03-05T23:00', '2024-03-05T23:00:00.000Z'],
])('in %s %s begins when it begins there', (timeZone, day, moment) => {
  expect(due([filed(day, undefined, timeZone)])).toBe(moment);
});

test('a build has something to do when the oldest of fresh news is two days old', () => {
  const days = ['2024-03-03T12:00+00:00', '2024-03-03T12:01+00:00', '2024-03-05T08:00+00:00', '2020-01-01'];
  const files = days.map((day) => filed(day));
  expect(newsDue(files)).toBe('2024-03-05T12:01:00.000Z');
  expect(due(files)).toBeUndefined();
  expect(newsDue([filed('2024-03-05T11:00+00:00', 'draft'), filed('2024-03-06')])).toBeUndefined();
});

test.each([
  ['Pacific/Kiritimati', '2024-03-04', '2024-03-05T10:00:00.000Z'],
  ['Pacific/Kiritimati', '2024-03-05', '2024-03-06T10:00:00.000Z'],
  ['Pacific/Pago_Pago', '2024-03-03', '2024-03-05T11:00:00.000Z'],
  ['Pacific/Pago_Pago', '2024-03-04', '2024-03-06T11:00:00.000Z'],
])('in %s the news of %s is fresh until %s, if that is to come', (timeZone, day, until) => {
  const moment = Date.parse(until) > NOW ? until : undefined;
  expect(newsDue([filed(day, undefined, timeZone)])).toBe(moment);
});

test('the end of a notice is due until it has passed', () => {
  const ends = (until?: number) => nextPublication([], { notice: { text: 'Closed', until } }, NOW).notice;
  expect(ends(NOW + 1)).toBe(NOW + 1);
  expect(ends(NOW)).toBeUndefined();
  expect(ends()).toBeUndefined();
});
