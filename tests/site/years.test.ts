import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IS_LONG } from '../long.ts';
import { digestsOf } from './built-site.ts';
import { runBuild, trialSite } from './build-site.ts';
import { storyFiles } from './stories.ts';

// An archive whose closed years are built apart and kept, and whose open years are built each time.

const trial = trialSite();
// So many of one section that the feeds, which show the newest fifty in full, reach into no closed year.
const STORIES = storyFiles(84, 2021, 2025).map(({ path, text }) => ({
  path: path.replace(/articles\/\w+/, 'articles/world'),
  text,
}));

async function built(out: string, ...flags: string[]): Promise<Record<string, string>> {
  const { code, output } = await runBuild(trial.root, {}, ['--out', out, ...flags]);
  if (code !== 0) throw new Error(output);
  return digestsOf(join(trial.root, out));
}

let whole: Record<string, string>;
let closed: Record<string, string>;

beforeAll(async () => {
  for (const { path, text } of STORIES) trial.write(path, text);
  whole = await built('whole');
  closed = await built('closed', '--years', '..2021');
});

afterAll(() => trial[Symbol.dispose]());

test('two halves make the whole, and no file but the mark of both folders is in both', async () => {
  const open = await built('open', '--years', '2022..');
  expect(Object.keys(closed).filter((file) => file in open)).toEqual(['.wirecopy']);
  expect({ ...closed, ...open }).toEqual(whole);
  expect(Object.keys(closed)).toContain('2021/index.html');
  expect(Object.keys(open)).toContain('index.html');
});

// Three more builds of hundreds of stories.
test.runIf(IS_LONG)(
  'a build of the open years needs no file of the closed ones, and a new story changes none of theirs',
  async () => {
    const added = STORIES.at(-1)!;
    trial.write(added.path.replace('report', 'another'), added.text.replace('report 83', 'report 84'));
    const wholeAfter = await built('whole');
    for (const { path } of STORIES.filter((story) => /\/2021-/.test(story.path))) {
      rmSync(join(trial.root, path));
    }
    const openAfter = await built('open', '--years', '2022..');
    expect({ ...closed, ...openAfter }).toEqual(wholeAfter);
  },
);
