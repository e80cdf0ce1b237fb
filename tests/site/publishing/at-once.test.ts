import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finished, startBuild } from '../build-site.ts';
import { firstContent, newStory } from './content.ts';
import { expectClean } from './edit-and-build.ts';
import { newsroom } from './newsroom.ts';

const room = newsroom();
const { root } = room.trial;
const lock = join(root, '.cache/build/lock');
const content = firstContent();

beforeAll(async () => {
  room.save(content);
  await room.buildFirst();
});

afterAll(() => room.trial[Symbol.dispose]());

test('of two builds at once the second says that it waits, and both succeed', async () => {
  room.save({ ...content, stories: [...content.stories, newStory('news', '2025-01-02', 20)] });
  const first = startBuild(root);
  const firstEnd = finished(first);
  while (!existsSync(lock)) await pause(2);
  const [one, two] = await Promise.all([firstEnd, finished(startBuild(root))]);
  expect(one).toMatchObject({ code: 0 });
  expect(one.output).toContain('1 story changed');
  expect(two).toMatchObject({ code: 0 });
  expect(two.output).toContain(`Another build (process ${first.pid}) is at work. This one waits for it.`);
  expect(two.output).toContain('Nothing changed');
  await expectClean(room);
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a build that is no more keeps none waiting', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'close');
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(lock, `${gone.pid} 12345`);
  room.save(content);
  const { code, output } = await room.build();
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).not.toContain('waits');
  expect(existsSync(lock) && readFileSync(lock, 'utf8')).toBe(false);
});
