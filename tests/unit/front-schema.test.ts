import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatDiagnostics } from '../../src/diagnostics/report.ts';
import { checkFrontStories, linksOfFront } from '../../src/loader/check-front.ts';
import type { LoadedArticle } from '../../src/loader/entry.ts';
import { currentNotice, FRONT_FILE, readFront } from '../../src/settings/read-front.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'front-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function read(yaml: string | Uint8Array, timeZone = 'Europe/Berlin') {
  writeFileSync(join(root, FRONT_FILE), yaml);
  const { front, diagnostics } = readFront(root, timeZone);
  return { front, mistakes: formatDiagnostics(diagnostics) };
}

test('without the file, or with an empty one, nothing is chosen', () => {
  expect(readFront(root, 'UTC')).toEqual({ front: { also: [] }, diagnostics: [], digest: '' });
  expect(read('')).toEqual({ front: { also: [] }, mistakes: '' });
  expect(read('# lead: nothing yet\n').front).toEqual({ also: [] });
  expect(read('lead:\nalso:\nnotice:\n')).toMatchObject({ front: { also: [] }, mistakes: '' });
});

test('a lead, stories beside it and a notice are read', () => {
  const { front, mistakes } = read(
    'lead: 2023-09-14-kim\nalso:\n  - storm\n  - /2024/01/02/vote/\nnotice:\n  text: We move.\n  link: /about/\n',
  );
  expect(mistakes).toBe('');
  expect(front).toEqual({
    lead: '2023-09-14-kim',
    also: ['storm', '/2024/01/02/vote/'],
    notice: { text: 'We move.', link: '/about/' },
  });
});

test.each([
  ['2026-03-28', '2026-03-28T23:00:00.000Z'],
  // The clocks go forward on this day.
  ['2026-03-29', '2026-03-29T22:00:00.000Z'],
  ['2026-12-24T18:00', '2026-12-24T17:00:00.000Z'],
  ['2026-12-24T18:00+00:00', '2026-12-24T18:00:00.000Z'],
])('a notice until %s ends at %s in Berlin', (written, end) => {
  const { notice } = read(`notice:\n  text: Closed\n  until: ${written}\n`).front;
  expect(new Date(notice!.until!).toISOString()).toBe(end);
  expect(currentNotice({ also: [], notice }, Date.parse(end) - 1)).toEqual(notice);
  expect(currentNotice({ also: [], notice }, Date.parse(end))).toBeUndefined();
});

test.each([
  ['leed: storm\n', 'front.yaml:1:1  error  There is no field `leed`. Did you mean `lead`?'],
  ['lead:\n  - storm\n', 'front.yaml:2:3  error  `lead`: Write the name of a story’s file'],
  ['also: storm\n', 'front.yaml:1:7  error  `also`: List at most 3 stories'],
  ['also: [a, b, c, d]\n', 'error  `also`: List at most 3 stories'],
  ['notice: Closed\n', 'front.yaml:1:9  error  `notice`: Write `text:` under `notice:`'],
  ['notice:\n  link: /about/\n', 'error  `notice.text`: A notice needs its `text`'],
  ['notice:\n  text: A\n  link: about\n', 'front.yaml:3:9  error  `notice.link`: Write a path of this site'],
  ['notice:\n  text: A\n  link: javascript:alert(1)\n', 'error  `notice.link`: Write a path'],
  [
    'notice:\n  text: A\n  until: tomorrow\n',
    'front.yaml:3:10  error  `notice.until`: “tomorrow” is not a date',
  ],
  ['notice:\n  text: A\n  until: 2026-02-30\n', 'error  `notice.until`: There is no day 30 in 2026-02'],
  ['lead: [\n', 'error'],
  ['- storm\n', 'error  Write fields, one a line'],
  [new Uint8Array([0x6c, 0xff]), 'error  The file is not UTF-8'],
])('%j is a mistake with its place and its mend', (yaml, message) => {
  const { front, mistakes } = read(yaml);
  expect(mistakes).toContain(message);
  expect(front).toEqual({ also: [] });
});

const story = (path: string, slug: string) =>
  ({ path, entry: { slug, datePublished: '2024-01-02', aliases: [] } }) as unknown as LoadedArticle;
const STORIES = [
  story('content/articles/world/2024-01-02-storm.txt', 'storm-at-sea'),
  story('content/articles/world/2024-01-02-vote.txt', 'vote'),
  story('content/articles/sport/2024-01-02-ballot.txt', 'vote'),
];

test('a story that is gone is a warning at its line, with the nearest name', () => {
  const { front } = read('lead: 2024-01-02-strom\nalso: [storm-at-sea, vote]\n');
  const lines = formatDiagnostics(checkFrontStories(root, front, STORIES)).split('\n');
  expect(lines).toEqual([
    expect.stringMatching(
      /^content\/front\.yaml:1:7 {2}warning {2}There is no story “2024-01-02-strom”.*Did you mean `2024-01-02-storm`\?/,
    ),
    expect.stringMatching(/^content\/front\.yaml:2:22 {2}warning {2}Several stories have the slug “vote”/),
  ]);
});

test('the path of a notice is checked as a link of the front page, an address elsewhere is not', () => {
  const { front } = read('notice:\n  text: A\n  link: /abuot/\n');
  expect(linksOfFront(root, front)).toEqual([
    { file: FRONT_FILE, path: '/', links: [{ to: '/abuot/', line: 3, column: 9 }], ids: [] },
  ]);
  expect(linksOfFront(root, read('notice:\n  text: A\n  link: https://example.org/\n').front)).toEqual([]);
});

test('a file of another ending is a warning', () => {
  writeFileSync(join(root, 'content/front.yml'), 'lead: storm\n');
  const { diagnostics } = readFront(root, 'UTC');
  expect(formatDiagnostics(diagnostics)).toContain('content/front.yml:1:1  warning  This file is not read.');
});
