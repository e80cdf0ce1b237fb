import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestsOf } from './built-site.ts';
import { type TrialSite, trialSite } from './build-site.ts';
import { storyFile, storyFiles } from './stories.ts';

// What publishing changes: the same trial is built again and again, and its files are compared.

const STORIES = storyFiles(40, 2023, 2025);
const LAST = STORIES.at(-1)!;
const LAST_PAGE = pageOf(LAST.path);

const trial = trialSite();
// Another folder, and a bundle of its own.
const twin = trialSite({ bundles: true });

async function built(site: TrialSite): Promise<Record<string, string>> {
  await site.publish();
  return digestsOf(site.dist);
}

/** Takes away all that a build leaves but the bundled code, so that the next one starts from the copy alone. */
function forget(site: TrialSite): void {
  for (const path of ['dist', '.cache/publish', '.cache/desk', '.cache/cards'])
    rmSync(join(site.root, path), { recursive: true, force: true });
}

/** The page's file, of a story's file. */
function pageOf(path: string): string {
  const [, year, month, day, slug] = /(\d{4})-(\d\d)-(\d\d)-(.*)\.txt$/.exec(path) ?? [];
  return `${year}/${month}/${day}/${slug}/index.html`;
}

function changedPages(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(before).filter((file) => file.endsWith('.html') && after[file] !== before[file]);
}

let first: Record<string, string>;

beforeAll(async () => {
  for (const site of [trial, twin]) {
    for (const { path, text } of STORIES) site.write(path, text);
    site.write('content/site.yaml', site.settings.replace('base: /\n', 'base: /\ncards:\n  newest: 3\n'));
    site.write('content/authors/jane-roe.yaml', 'name: Jane Roe\nrole: Reporter\n');
  }
  first = await built(trial);
});

afterAll(() => {
  trial[Symbol.dispose]();
  twin[Symbol.dispose]();
});

test('two clean builds of the same copy are the same, byte for byte, in whatever folder they are made', async () => {
  expect(await built(twin)).toEqual(first);
});

describe('a newer story', () => {
  // Of the topic, place and person of an older one, so that it could well be shown there.
  const newer = storyFile(4, '2025-01-20');
  let after: Record<string, string>;

  beforeAll(async () => {
    trial.write(newer.path, newer.text.replaceAll('eport 4', 'eport 4b'));
    after = await built(trial);
  });

  test('gets its page, its day, its month and its year', () => {
    expect(Object.keys(after)).toEqual(
      expect.arrayContaining([
        pageOf(newer.path),
        '2025/01/20/index.html',
        '2025/01/index.html',
        '2025/index.html',
        'sport/2025/01/index.html',
      ]),
    );
  });

  test('changes no older story’s page but the one just before it', () => {
    const changed = changedPages(first, after);
    expect(STORIES.map(({ path }) => pageOf(path)).filter((page) => changed.includes(page))).toEqual([
      LAST_PAGE,
    ]);
  });

  test('changes no page of a day, a month or a year that is over', () => {
    const archive = changedPages(first, after).filter((file) => /^(?:\w+\/)?20(?:23|24)\//.test(file));
    expect(archive).toEqual([LAST_PAGE]);
  });

  test('changes the front page, its section and the lists it belongs to', () => {
    expect(changedPages(first, after)).toEqual(
      expect.arrayContaining([
        'index.html',
        'sport/index.html',
        'topics/rights/index.html',
        'authors/john-doe/index.html',
      ]),
    );
    expect(changedPages(first, after)).not.toContain('world/index.html');
    expect(changedPages(first, after)).not.toContain('topics/trade/index.html');
  });

  test('takes no page away', () => {
    expect(Object.keys(first).filter((file) => file.endsWith('.html') && !(file in after))).toEqual([]);
  });
});

test('after deleting, renaming, editing and withholding stories, a build equals one that starts anew', async () => {
  const [deleted, renamed, edited, reworded, withheld, moved] = STORIES;
  for (const site of [trial, twin]) {
    site.remove(deleted!.path);
    site.remove(renamed!.path);
    site.write(renamed!.path.replace('report-1', 'another-name'), renamed!.text);
    site.write(edited!.path, edited!.text.replace('headline: The', 'headline: Once more, the'));
    site.write(reworded!.path, reworded!.text.replace('both sides', 'all three sides'));
    site.write(withheld!.path, withheld!.text.replace('\nheadline', '\nstatus: withheld\nheadline'));
    site.remove(moved!.path);
    site.write(moved!.path.replace('/world/', '/culture/'), moved!.text);
    const newest = storyFile(77, '2025-02-02');
    site.write(newest.path, newest.text);
  }
  trial.remove(storyFile(4, '2025-01-20').path);
  forget(twin);
  const [again, anew] = await Promise.all([built(trial), built(twin)]);
  expect(again).toEqual(anew);
  expect(again).not.toEqual(first);
});
