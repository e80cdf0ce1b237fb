/**
 * Whether the run may take as long as it needs (`npm run test:long`): many random edits from a new seed, builds that are
 * killed at random moments, every page in every look, and pictures for a person to look at.
 */
export const IS_LONG = process.env.TESTS === 'long';

/** A seed that is the same in every short run, so that a red test is red again; `SEED` in the environment sets another. */
export const SEED = Number(process.env.SEED ?? (IS_LONG ? Date.now() % 2 ** 31 : 20_230_914));

/** How often a property is tried: a fifth of what the long run tries. */
export function runs(inLongRun: number): number {
  return IS_LONG ? inLongRun : Math.ceil(inLongRun / 5);
}
