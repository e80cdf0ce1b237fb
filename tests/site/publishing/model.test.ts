import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Content, firstContent } from './content.ts';
import { EditAndBuild } from './edit-and-build.ts';
import { EDITS } from './edits.ts';
import { type Newsroom, newsroom } from './newsroom.ts';
import { IS_LONG, SEED } from '../../long.ts';

// After any edits, what is published is what a clean build gives, byte for byte. The edits are drawn from a
// seed; a failure prints it and the shortest sequence that still fails. `npm run test:long` makes 500 from a new one. To
// repeat a seed, or for another length:
//
//   EDITS=500 SEED=42 npx vitest run --config tests/vitest.config.ts --project site tests/site/publishing/model.test.ts

const LEAST_EDITS = Number(process.env.EDITS ?? (IS_LONG ? 500 : 4));
// In a long run side by side, in trials of their own: one for each of two processors.
const CHAINS = IS_LONG ? [0, 1] : [0];
// A sequence is as long as this at most, so that there are few edits more than were asked for.
const EDITS_A_RUN = Math.min(40, LEAST_EDITS / CHAINS.length);
// The short run’s seed puts a picture there, adds the newest story, gives topics, and renames a file.
const FIRST_SEED = IS_LONG || process.env.SEED ? SEED : 20_230_917;
// Looking for a shorter sequence ends after this.
const SHRINKING = 180_000;
const AN_EDIT = 30_000;

const rooms: Newsroom[] = [];
afterAll(() => rooms.forEach(({ trial }) => trial[Symbol.dispose]()));

function opened(): Newsroom {
  const room = newsroom();
  rooms.push(room);
  return room;
}

const numbers = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(3));
const commands = fc.commands(
  EDITS.map((edit) => numbers.map((three) => new EditAndBuild(edit, three))),
  { maxCommands: EDITS_A_RUN, size: 'max' },
);

/** Starts from the first content, as a build on a new machine does. */
async function firstBuild(room: Newsroom): Promise<Content> {
  const content = firstContent();
  room.startAnew();
  room.save(content);
  await room.buildFirst();
  return content;
}

/** Draws sequences of edits and runs them, each from the first content on, until there were enough edits. */
async function editAtRandom(room: Newsroom, seed: number, least: number): Promise<number> {
  let done = 0;
  let giveUp = Infinity;
  const start = async () => {
    const content = await firstBuild(room);
    return { model: { content, count: () => (done += 1) }, real: room };
  };
  const property = fc.asyncProperty(commands, async (sequence) => {
    fc.pre(performance.now() < giveUp);
    try {
      await fc.asyncModelRun(start, sequence);
    } catch (cause) {
      giveUp = Math.min(giveUp, performance.now() + SHRINKING);
      throw cause;
    }
  });
  for (let run = seed; ; run += 1) {
    await fc.assert(property, { seed: run, numRuns: 1, unbiased: true });
    if (done >= least) return done;
  }
}

describe.concurrent(`after each of ${LEAST_EDITS} edits the site is what a clean build gives`, () => {
  test.each(CHAINS.map((chain) => FIRST_SEED + 1000 * chain))(
    'seed %i',
    { timeout: 300_000 + LEAST_EDITS * AN_EDIT },
    async (seed) => {
      const least = LEAST_EDITS / CHAINS.length;
      expect(await editAtRandom(opened(), seed, least)).toBeGreaterThanOrEqual(least);
    },
  );
});
