import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, filesIn, readBuild } from './built-site.ts';
import { trialSite } from './build-site.ts';
import { brokenLinks, unreachable } from './links.ts';
import { IS_LONG } from '../long.ts';
import { storyFiles } from './stories.ts';

// Words that stand nowhere else, in every place a story could leave one.
const unseen = (word: string, date: string, status = '') =>
  [
    `date ${date}${status && `\nstatus: ${status}`}\nheadline: The ${word} harbour of Lisbon\nbyline: Ada ${word}\ntopics: Trade, ${word} affairs\nsource: ${word} agency`,
    `- A point on the ${word} harbour.`,
    `The ${word} harbour is not for readers yet. It has a second sentence.`,
    'And a second paragraph, on the same.',
  ].join('\n\n');

const UNSEEN: [string, string, string][] = [
  ['a draft', 'quixotrel', unseen('Quixotrel', '2024-03-03', 'draft')],
  ['a withheld story', 'zambulite', unseen('Zambulite', '2024-03-04', 'withheld')],
  ['a story of a day to come', 'vorpaline', unseen('Vorpaline', '2999-01-01')],
  ['a story of a moment to come', 'brillighty', unseen('Brillighty', '2999-06-01T06:30+02:00')],
];

const trial = trialSite();
let site: BuiltSite;

beforeAll(async () => {
  for (const { path, text } of storyFiles(8, 2023, 2025)) trial.write(path, text);
  for (const [, word, text] of UNSEEN) trial.write(`content/articles/world/${word}-harbour.txt`, text);
  trial.write(
    'content/articles/world/seen-harbour.txt',
    unseen('Seen', '2024-03-05').replace('headline', 'slug: seen-harbour\nheadline'),
  );
  await trial.publish();
  site = readBuild(trial.dist);
});

afterAll(() => trial[Symbol.dispose]());

test.each(UNSEEN)('%s leaves no trace in any file that is published', (_, word) => {
  const traces = site.files.filter(
    (file) =>
      file.toLowerCase().includes(word) ||
      readFileSync(join(site.folder, file)).toString('latin1').toLowerCase().includes(word),
  );
  expect(traces).toEqual([]);
});

// It has a bundle of its own, which takes longer than all the rest.
test.runIf(IS_LONG)('a build in a developer’s shell publishes none of them either', async () => {
  // It may fail, as long as it shows nothing to readers.
  await trial.build({ NODE_ENV: 'development', DEV: '1' });
  const unseenPages = UNSEEN.map(([, word]) => `${word}-harbour/index.html`);
  const published = filesIn(trial.dist).filter((file) => unseenPages.some((page) => file.endsWith(page)));
  expect(published).toEqual([]);
});

test('the same story without a status and with a past date is published', () => {
  expect(site.files).toContain('2024/03/05/seen-harbour/index.html');
  expect(site.files).toContain('authors/ada-seen/index.html');
});

test('nothing that is published links to what is not', () => {
  expect(brokenLinks(site)).toEqual([]);
  expect(unreachable(site)).toEqual(['/404.html']);
});
