import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Command } from '../builders/builder.ts';
import { watchMemory } from './memory.ts';
import { spentByChildren } from './processor.ts';

/** What one build took. */
export interface Measured {
  /** seconds */
  wall: number;
  /** seconds, of all processors together */
  processor: number | undefined;
  /** bytes */
  memory: number;
}

/** A build that ended badly, with the end of what it said. */
export class BuildFailed extends Error {}

const LAST_LINES = 12;
const MOST_KEPT = 20_000;

/** Runs a build and measures it. */
export async function measureBuild({ program, words, cwd, env }: Command): Promise<Measured> {
  // What was written before is on the disk before the clock starts.
  spawnSync('sync');
  const spentBefore = spentByChildren();
  const start = performance.now();
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-MOST_KEPT));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  if (child.pid === undefined) {
    await closed.catch(() => undefined);
    throw new BuildFailed(`${program} could not be started.`);
  }
  const watch = watchMemory(child.pid);
  const [code, signal] = await closed.finally(() => watch.stop());
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) {
    const end = said.trim().split('\n').slice(-LAST_LINES).join('\n');
    throw new BuildFailed(`${signal ? `ended by ${signal}` : `exit code ${code}`}\n${end}`);
  }
  const spentAfter = spentByChildren();
  const processor =
    spentBefore === undefined || spentAfter === undefined ? undefined : spentAfter - spentBefore;
  return { wall, processor, memory: watch.stop() };
}
