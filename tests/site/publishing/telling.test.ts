import { mkdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuild } from '../build-site.ts';
import { type Content, firstContent, iconIn, newStory } from './content.ts';
import { expectClean } from './edit-and-build.ts';
import { newsroom } from './newsroom.ts';

// What a build tells of itself, and what it does when the time of a story has come.

const room = newsroom();
const { root, dist } = room.trial;
const content = firstContent();
const withStories = (...more: Content['stories']): Content => ({
  ...content,
  stories: [...content.stories, ...more],
});

/** What a build says, but for how long it took. */
async function told(flags: string[] = []): Promise<string> {
  const { code, output } = await runBuild(root, {}, flags);
  expect({ code, output }).toMatchObject({ code: 0 });
  return output.trim().replace(/\d+\.\d s$/m, 'N s');
}

let pages = 0;

beforeAll(async () => {
  room.save(content);
  await room.trial.publish();
  pages = Object.keys(room.published()).filter((file) => file.endsWith('.html')).length;
});

afterAll(() => room.trial[Symbol.dispose]());

test('a build that has nothing to do says so in one line, and nothing else', async () => {
  expect(await told()).toBe(`Nothing changed: ${pages} kept, N s`);
});

test('what lies among the stories and is none is told at every build', async () => {
  const path = 'content/articles/world/draft.docx';
  room.trial.write(path, 'A draft.');
  for (const _ of [1, 2]) {
    const output = await told();
    expect(output).toContain(`${path}:1:1  warning  This document is not published.`);
    expect(output).toContain('Nothing changed: ');
  }
  room.trial.remove(path);
  expect(await told()).toBe(`Nothing changed: ${pages} kept, N s`);
});

test('one story is one story', async () => {
  const [story, ...others] = content.stories;
  room.save({ ...content, stories: [{ ...story!, body: ['It was told anew.'] }, ...others] });
  expect(await told()).toMatch(/^1 story changed: 1 page rendered, \d+ kept, N s$/m);
  room.save({ ...content, stories: others });
  expect(await told()).toMatch(/^1 story changed: \d+ pages rendered, \d+ removed, \d+ kept, N s$/m);
});

test('everything is rendered where it must be, and the line says why', async () => {
  room.save(content);
  await told();
  expect(await told(['--force'])).toMatch(/^Everything rendered \(as asked\): /m);
  rmSync(dist, { recursive: true });
  expect(await told()).toMatch(
    new RegExp(`^Everything rendered \\(there was no site yet\\): ${pages} pages rendered, N s$`, 'm'),
  );
  // The clock ran ahead when these were bundled, which says nothing of what is bundled now.
  const ahead = new Date(Date.now() + 1e9);
  for (const name of ['a', 'b', 'c'].map((bundle) => join(root, '.cache/bundles', bundle))) {
    mkdirSync(name);
    utimesSync(name, ahead, ahead);
  }
  room.save({ ...content, settings: { ...content.settings, title: 'The Retrial' } });
  expect(await told()).toMatch(/^Everything rendered \(code, settings or environment changed\): /m);
});

test('an icon of equal size and time is published, and drawn anew in every size', async () => {
  room.save(content);
  await told();
  const before = room.published();
  const { atime, mtime } = statSync(join(root, 'public/icon.svg'));
  room.save({ ...content, others: new Map([...content.others, ['public/icon.svg', iconIn('tan')]]) });
  utimesSync(join(root, 'public/icon.svg'), atime, mtime);
  await told();
  const after = room.published();
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(changed.toSorted()).toEqual([
    'icon-180.png',
    'icon-192.png',
    'icon-512.png',
    'icon-maskable-512.png',
    'icon.svg',
  ]);
});

test('no build prints a line a page', async () => {
  room.save(content);
  await told();
  expect((await told(['--force'])).split('\n').length).toBeLessThan(8);
});

test('a command line that is not understood is answered with the one that is', async () => {
  const { code, output } = await runBuild(root, {}, ['--fource']);
  expect(code).toBe(1);
  expect(output).toContain('Write: npm run build');
  expect(output).not.toMatch(/^\s+at /m);
});

test('a story that waits is nowhere until its time, and out with the first build after it', async () => {
  const begin = Date.now();
  room.save(content);
  await told();
  const before = room.published();
  // Long enough for a build on a machine as busy as this one is now.
  const wait = 3000 + 4 * (Date.now() - begin);
  const due = new Date(Math.ceil((Date.now() + wait) / 1000) * 1000);
  const story = newStory('vorpaline', due.toISOString().replace('.000Z', '+00:00'), 20);
  room.save(withStories({ ...story, headline: 'A vorpaline quay' }));
  const early = await told();
  expect(Date.now(), 'the machine was too slow to build before the story was due').toBeLessThan(+due);
  expect(early).toContain('The next story is due on');
  expect(room.published()).toEqual(before);
  await pause(+due - Date.now() + 100);
  expect(await told()).toMatch(/^1 story changed: /m);
  const traces = Object.keys(room.published()).filter(
    (file) => !(file in before) && readFileSync(join(dist, file)).includes('vorpaline'),
  );
  expect(traces.length).toBeGreaterThan(2);
  await expectClean(room);
  expect(await told()).toMatch(/^Nothing changed: /);
});
