import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { lock } from '../../src/build/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const silent = () => undefined;
let count = 0;
const place = () => join(folder, `${(count += 1)}/lock`);

test('a lock is there while it is held, and gone afterwards', async () => {
  const path = place();
  const unlock = await lock(path, silent);
  expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  unlock();
  expect(existsSync(path)).toBe(false);
});

test('who comes second waits, and is told once for whom', async () => {
  const path = place();
  const unlock = await lock(path, silent);
  const told: number[] = [];
  let isIn = false;
  const enter = async () => {
    const release = await lock(path, (pid) => told.push(pid));
    isIn = true;
    release();
  };
  const second = enter();
  await pause(500);
  expect(isIn).toBe(false);
  unlock();
  await second;
  expect(told).toEqual([process.pid]);
});

test('of many at once, one at a time is in, and all come in', async () => {
  const path = place();
  let inside = 0;
  let most = 0;
  const enter = async () => {
    const unlock = await lock(path, silent);
    inside += 1;
    most = Math.max(most, inside);
    await pause(5);
    inside -= 1;
    unlock();
  };
  await Promise.all(Array.from({ length: 5 }, enter));
  expect(most).toBe(1);
});

test('the lock of a process that is no more is taken over without a word', async () => {
  const path = place();
  (await lock(path, silent))();
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'close');
  for (const left of [`${gone.pid} 1`, '', 'no number', '0 1', '-1 1']) {
    writeFileSync(path, left);
    const told: number[] = [];
    const unlock = await lock(path, (pid) => told.push(pid));
    expect(told).toEqual([]);
    unlock();
    expect(existsSync(path)).toBe(false);
  }
});

test.runIf(process.platform === 'linux')(
  'a number that has become another process’s does not keep a lock',
  async () => {
    const path = place();
    (await lock(path, silent))();
    // This process runs, but did not start then.
    writeFileSync(path, `${process.pid} 1`);
    const unlock = await lock(path, () => expect.unreachable());
    unlock();
  },
);
