import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start, startBuild, WIRECOPY } from '../build-site.ts';
import { addressOf, type Content, firstContent, newStory } from './content.ts';
import { newsroom } from './newsroom.ts';
import { IS_LONG, SEED } from '../../long.ts';

// A build that is killed leaves every published file whole, and the next build gives the right bytes, be it of the new
// copy or of the old one again.

const DIE_AT = fileURLToPath(new URL('die-at.ts', import.meta.url));
// By the clock, anywhere in the build; and by the count of changes to the disk, anywhere in putting it in place.
const BY_THE_CLOCK = 13;
const BY_CHANGES = IS_LONG ? 12 : 2;
// Some seconds are enough; other work on the machine can make it minutes.
const PATIENCE = 600_000;

type Digests = Record<string, string>;

const room = newsroom();
const states = [firstContent(), muchChanged(firstContent())];
const clean: Digests[] = [];
let shown = 0;
let duration = 0;
let changes = 0;

afterAll(() => room.trial[Symbol.dispose]());

/** The same site after a long day: stories edited, added, moved and deleted. */
function muchChanged(content: Content): Content {
  const [first, second, third, fourth, ...others] = content.stories;
  const moved = { ...third!, date: '2024-02-29', fields: { ...third!.fields, aliases: addressOf(third!) } };
  const edited = others.map((story, index) =>
    index % 2 ? story : { ...story, headline: `${story.headline}, again`, body: ['It was told anew.'] },
  );
  const added = [newStory('news', '2025-01-02', 20), newStory('old-news', '2023-05-05', 21)];
  const hidden = { ...fourth!, fields: { ...fourth!.fields, status: 'draft' } };
  return {
    ...content,
    stories: [second!, moved, hidden, ...edited, ...added].filter((one) => one !== first),
  };
}

async function publish(state: number): Promise<void> {
  room.save(states[state]!);
  const begin = performance.now();
  await room.trial.publish();
  duration = performance.now() - begin;
  expect(room.published()).toEqual(clean[state]);
  shown = state;
}

/** How often a build of the other state changes what is published, or what is known of it. */
function changesBetween(one: Digests, other: Digests): number {
  const files = new Set([...Object.keys(one), ...Object.keys(other)]);
  // Beside the files, the record and the note of what is being changed are each written, moved, and the latter deleted.
  return [...files].filter((file) => one[file] !== other[file]).length + 5;
}

beforeAll(async () => {
  room.save(states[0]!);
  await room.buildFirst();
  for (const state of states) {
    room.save(state);
    clean.push(await room.clean());
  }
  changes = changesBetween(clean[0]!, clean[1]!);
});

/** Every file is whole: what it was, or what it will be. None that stays is missing, and there is no other. */
function expectWhole(before: Digests, after: Digests): void {
  const there = room.published();
  const files = [...new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(there)])];
  const broken = files.filter((file) => {
    // A file that is missing may be one that is not there yet, or no longer.
    return there[file] !== before[file] && there[file] !== after[file];
  });
  expect(broken).toEqual([]);
}

async function killed(child: ChildProcess): Promise<boolean> {
  child.stdout?.resume();
  child.stderr?.resume();
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal === 'SIGKILL';
}

/** Builds the other state, is killed, and builds that state or goes back to the one before. */
async function dieAndRecover(build: () => Promise<boolean>, goesBack: boolean): Promise<boolean> {
  const [before, after] = [shown, 1 - shown];
  room.save(states[after]!);
  const wasKilled = await build();
  expectWhole(clean[before]!, clean[after]!);
  await publish(goesBack ? before : after);
  return wasKilled;
}

const moments = (count: number, seed: number) =>
  fc.sample(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { numRuns: count, seed });

// Whether a moment of the clock falls into a build depends on the machine's speed, so this is for the long run.
test.runIf(IS_LONG)(
  `killed at ${BY_THE_CLOCK} moments of its time (seed ${SEED})`,
  { timeout: PATIENCE },
  async () => {
    for (const state of [1, 0]) await publish(state);
    for (const [moment, goesBack] of moments(BY_THE_CLOCK, SEED)) {
      const build = async () => {
        const child = startBuild(room.trial.root);
        const end = killed(child);
        await pause(moment * duration);
        child.kill('SIGKILL');
        return end;
      };
      await dieAndRecover(build, goesBack);
    }
    expect(room.published()).toEqual(clean[shown]);
  },
);

test(
  `killed before ${BY_CHANGES} of its changes to the site (seed ${SEED})`,
  { timeout: PATIENCE },
  async () => {
    for (const [moment, goesBack] of moments(BY_CHANGES, SEED + 1)) {
      const at = Math.floor(moment * changes);
      const build = () =>
        killed(
          start(room.trial.root, ['--import', DIE_AT, WIRECOPY, 'build'], {
            DIE_AT: String(at),
          }),
        );
      expect(await dieAndRecover(build, goesBack), `killed before change ${at} of ${changes}`).toBe(true);
    }
  },
);
