import { type NamePosition, positionsTouch } from './name-positions.ts';

// A search that has taken as many steps ends with the best that it has found.
const MAX_STEPS = 3000;

/** Positions of names, in the order of the names. */
export interface Arrangement {
  chosen: NamePosition[];
  /** the sum of the costs */
  cost: number;
}

/**
 * Chooses one position for each name so that no two touch, with the smallest sum of costs. Searches all combinations,
 * and gives up branches that cannot be better than the best one so far (branch and bound).
 *
 * @param positions the positions of each name
 * @param limit the sum of costs that the result has to stay below
 * @param touch whether two positions touch each other
 * @returns undefined if it finds no such combination
 */
export function arrangeNames(
  positions: readonly (readonly NamePosition[])[],
  limit = Infinity,
  touch: (a: NamePosition, b: NamePosition) => boolean = positionsTouch,
): Arrangement | undefined {
  let best: Arrangement | undefined;
  let steps = 0;
  const chosen: NamePosition[] = [];
  const search = (open: readonly OpenName[], cost: number): void => {
    if (open.length === 0) {
      best = { chosen: [...chosen], cost };
      return;
    }
    const least = open.reduce((sum, { candidates }) => sum + (candidates[0]?.cost ?? Infinity), 0);
    // The name with the fewest positions first, because it leaves the least to try.
    const next = open.reduce((a, b) => (b.candidates.length < a.candidates.length ? b : a));
    for (const candidate of next.candidates) {
      if (cost + least - next.candidates[0]!.cost + candidate.cost >= (best?.cost ?? limit)) return;
      steps += 1;
      if (steps > MAX_STEPS) return;
      chosen[next.index] = candidate;
      const rest = open
        .filter((name) => name !== next)
        .map(({ index, candidates }) => ({
          index,
          candidates: candidates.filter((other) => !touch(candidate, other)),
        }));
      if (rest.every(({ candidates }) => candidates.length > 0)) search(rest, cost + candidate.cost);
    }
  };
  search(
    positions.map((candidates, index) => ({
      index,
      candidates: candidates.toSorted((a, b) => a.cost - b.cost),
    })),
    0,
  );
  return best;
}

/** A name without a position yet, and the positions that it can still have, the best one first. */
interface OpenName {
  index: number;
  candidates: readonly NamePosition[];
}

/** Creates a test for touching positions that remembers its results. */
export function rememberTouches(
  positions: readonly NamePosition[],
): (a: NamePosition, b: NamePosition) => boolean {
  const indexes = new Map(positions.map((position, index) => [position, index]));
  // 0 is not known yet, 1 is no, 2 is yes.
  const known = new Uint8Array(positions.length ** 2);
  return (a, b) => {
    const at = indexes.get(a)! * positions.length + indexes.get(b)!;
    known[at] ||= positionsTouch(a, b) ? 2 : 1;
    return known[at] === 2;
  };
}
