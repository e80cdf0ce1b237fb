import { expect, test } from 'vitest';
import {
  formatNextPublication,
  formatNotes,
  type BuildSummary,
  fullRenderReason,
  countChangedStories,
  formatSummary,
} from '../../src/build/summary.ts';

const NOTHING: BuildSummary = {
  reason: undefined,
  stories: 0,
  rendered: 0,
  removed: 0,
  kept: 0,
  removedUrls: { count: 0, lines: [] },
  nextStory: undefined,
  notes: [],
};
const line = (outcome: Partial<BuildSummary>) => formatSummary({ ...NOTHING, ...outcome }, 4.06);

test('one line tells what was done and why', () => {
  expect(line({ kept: 100_223 })).toBe('Nothing changed: 100,223 kept, 4.1 s');
  expect(line({ stories: 1, rendered: 9, kept: 100_214 })).toBe(
    '1 story changed: 9 pages rendered, 100,214 kept, 4.1 s',
  );
  expect(line({ stories: 2, rendered: 1, removed: 3, kept: 7 })).toBe(
    '2 stories changed: 1 page rendered, 3 removed, 7 kept, 4.1 s',
  );
  expect(line({ rendered: 1, kept: 7 })).toBe('No story changed: 1 page rendered, 7 kept, 4.1 s');
  expect(line({ reason: 'as asked', rendered: 8 })).toBe(
    'Everything rendered (as asked): 8 pages rendered, 4.1 s',
  );
  expect(line({})).toBe('Nothing changed: 0 kept, 4.1 s');
});

test('a story counts once, whatever else of it changes', () => {
  const before = new Map([
    ['2023/01/01/a/index.txt', '1'],
    ['2023/01/01/b/index.txt', '1'],
    ['2023/01/01/index.html', '1'],
    ['robots.txt', '1'],
  ]);
  const after = new Map([
    ['2023/01/01/a/index.txt', '2'],
    ['2023/01/01/a/index.txt.br', 'compressed'],
    ['2023/01/01/c/index.txt', '1'],
    ['2023/01/01/index.html', '2'],
    ['robots.txt', '2'],
  ]);
  expect(countChangedStories(before, after)).toBe(3);
  expect(countChangedStories(undefined, after)).toBe(2);
  expect(countChangedStories(after, after)).toBe(0);
});

test('everything is rendered when asked, or where what is published is not known to be of this house', () => {
  const records = { notes: [], staticPages: [] };
  const before = {
    everything: 'e',
    bundle: '',
    content: '',
    due: { story: undefined, news: undefined, notice: undefined },
    pages: 0,
    records,
    keys: new Map(),
  };
  const known = { force: false, before, isThere: true, everything: 'e' };
  expect(fullRenderReason(known)).toBeUndefined();
  expect(fullRenderReason({ ...known, force: true })).toBe('as asked');
  expect(fullRenderReason({ ...known, isThere: false })).toBe('there was no site yet');
  expect(fullRenderReason({ ...known, before: undefined })).toBe('nothing is known of an earlier build');
  expect(fullRenderReason({ ...known, everything: 'f' })).toBe('code, settings or environment changed');
});

test('the next story is due at a time of the site’s own zone', () => {
  expect(formatNextPublication(undefined, 'UTC', 'en-GB')).toBeUndefined();
  const told = formatNextPublication(Date.parse('2030-01-31T23:30:00Z'), 'Asia/Tokyo', 'en-GB');
  expect(told).toMatch(/^The next story is due on 1 February 2030(?:,| at) 08:30 \(Asia\/Tokyo\);/);
});

test('many notes are cut off, and say how many more there are', () => {
  expect(formatNotes(['one', 'two'])).toBe('one\ntwo');
  const lines = formatNotes(Array.from({ length: 1050 }, String)).split('\n');
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toContain('1,000 more');
});
