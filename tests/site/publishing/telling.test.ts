import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeManifest } from '../../../src/build/manifest.ts';
import { finished, runBuild, start, WIRECOPY } from '../build-site.ts';
import { addressOf, type Content, firstContent, iconIn, newStory, pathOf } from './content.ts';
import { expectClean, expectRefused, seen } from './edit-and-build.ts';
import { memoryOf, newsroom } from './newsroom.ts';

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

/** What a build says whose clock goes behind by so many milliseconds. */
async function toldBefore(milliseconds: number): Promise<string> {
  const words = ['--import', fileURLToPath(new URL('clock.ts', import.meta.url)), WIRECOPY, 'build'];
  const { code, output } = await finished(start(root, words, { CLOCK_BACK: String(milliseconds) }));
  expect({ code, output }).toMatchObject({ code: 0 });
  return output;
}

const AN_HOUR = 3_600_000;
const warningsIn = (output: string) => output.split('\n').filter((line) => line.includes('  warning  '));

let pages = 0;
// What an earlier test has left.
let current = content;

beforeAll(async () => {
  room.save(content);
  await room.buildFirst();
  pages = Object.keys(room.published()).filter((file) => file.endsWith('.html')).length;
});

afterAll(() => room.trial[Symbol.dispose]());

test('a build that has nothing to do says so in one line, and nothing else', async () => {
  expect(await told()).toBe(`Nothing changed: ${pages} kept, N s`);
});

test('a story that waits is nowhere until its time, and out with the first build after it', async () => {
  const before = room.published();
  const due = new Date(Date.now() - AN_HOUR).toISOString().replace(/:\d\d\.\d+Z$/, ':00+00:00');
  const story = newStory('vorpaline', due, 20);
  current = withStories({ ...story, headline: 'A vorpaline quay' });
  room.save(current);
  expect(await toldBefore(2 * AN_HOUR)).toContain('The next story is due on');
  expect(room.published()).toEqual(before);
  expect(await told()).toMatch(/^1 story changed: /m);
  const traces = Object.keys(room.published()).filter(
    (file) => !(file in before) && readFileSync(join(dist, file)).includes('vorpaline'),
  );
  expect(traces.length).toBeGreaterThan(2);
  await expectClean(room);
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
});

test('one story is one story', async () => {
  const [story, ...others] = current.stories;
  room.save({ ...current, stories: [{ ...story!, body: ['It was told anew.'] }, ...others] });
  expect(await told()).toMatch(/^1 story changed: 1 page rendered, \d+ kept, N s$/m);
  current = { ...current, stories: others };
  room.save(current);
  expect(await told()).toMatch(/^1 story changed: \d+ pages rendered, \d+ removed, \d+ kept, N s$/m);
});

test('a story whose file gets another name loses its address, and the build says what to write where', async () => {
  const [story, ...others] = current.stories;
  const renamed = { ...story!, name: 'renamed' };
  const address = addressOf(story!);
  const line = `${address}: to keep it, write \`aliases: ${address}\` into ${pathOf(renamed)}.`;
  const before = seen(room);
  room.save({ ...current, stories: [renamed, ...others] });
  const refused = await runBuild(root, {}, ['--strict']);
  expectRefused(refused, /Nothing was published, because of --strict/);
  expect(refused.output).toContain(line);
  expect(seen(room)).toEqual(before);
  expect(await told()).toContain(`The address of a story is removed, and links to it will break:\n${line}`);
  const kept = { ...renamed, fields: { ...renamed.fields, aliases: address } };
  room.save({ ...current, stories: [kept, ...others] });
  await told(['--strict']);
});

test('links that lead nowhere are told by every build that publishes, until they lead somewhere', async () => {
  const linking = 'content/articles/world/2024-02-02-linking.md';
  const others = new Map([
    ...content.others,
    [linking, '---\ndate: 2024-02-02\nheadline: It links\n---\n\nTo [one](../../03/one/) and [two](#two).\n'],
  ]);
  const one = newStory('one', '2024-02-03', 30);
  const another = newStory('another', '2024-02-04', 31);
  room.save({ ...content, others });
  const first = await told();
  expect(first).toContain(`${linking}:6:4  warning  \`../../03/one/\` leads nowhere`);
  expect(first).toContain(`${linking}:6:29  warning  There is no heading \`#two\``);
  room.save({ ...withStories(another), others });
  expect(warningsIn(await told())).toEqual(warningsIn(first));
  room.save({ ...withStories(one), others });
  const last = await told();
  expect(last).not.toContain('03/one/');
  expect(last).toContain('`#two`');
});

test('an icon of equal size and time is published, and drawn anew in every size', async () => {
  const before = room.published();
  const icon = join(root, 'public/icon.svg');
  const { atime, mtime } = statSync(icon);
  writeFileSync(icon, iconIn('tan'));
  utimesSync(icon, atime, mtime);
  await told();
  const after = room.published();
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(changed.toSorted()).toEqual([
    'favicon.ico',
    'icon-180.png',
    'icon-192.png',
    'icon-512.png',
    'icon-maskable-512.png',
    'icon.svg',
  ]);
});

test('news leaves the news sitemap with the first build after its two days, and no story is called due', async () => {
  const moment = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
  const date = new Date(moment).toISOString().replace('.000Z', '+00:00');
  room.save(withStories(newStory('fresh', date, 21)));
  await told();
  const news = join(dist, 'sitemap-news.xml');
  const listed = readFileSync(news, 'utf8');
  expect(listed.match(/<loc>/g)).toHaveLength(1);
  const record = room.record()!;
  expect(record.due).toEqual({
    story: undefined,
    news: moment + 2 * 24 * 3_600_000,
    notice: undefined,
  });
  // As if those two days had passed: the file is what an earlier build left, and its record says that it is time.
  writeFileSync(news, 'stale');
  writeManifest(join(root, '.cache/build', memoryOf(dist)), {
    ...record,
    due: { story: undefined, news: 1, notice: undefined },
  });
  expect(await told()).toBe(`Nothing changed: ${record.pages} kept, N s`);
  expect(readFileSync(news, 'utf8')).toBe(listed);
  expect(room.record()!.due).toEqual(record.due);
});

test('everything is rendered where it must be, and the line says why', async () => {
  room.save(content);
  const forced = await told(['--force']);
  expect(forced).toMatch(/^Everything rendered \(as asked\): /m);
  // A line a page would hide what matters.
  expect(forced.split('\n').length).toBeLessThan(8);
  rmSync(dist, { recursive: true });
  expect(await told()).toMatch(
    new RegExp(`^Everything rendered \\(there was no site yet\\): ${pages} pages rendered, N s$`, 'm'),
  );
});
