/**
 * Minimises a smooth convex function with limited-memory BFGS (Nocedal, "Updating Quasi-Newton Matrices with Limited
 * Storage", Mathematics of Computation 35, 1980) and a backtracking line search.
 */

/** Gives the value at a point and writes the gradient there. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly rho: number;
}

const MEMORY = 10;
const SHORTEST_STEP = 1e-8;

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}

const plus = (a: Float64Array, b: Float64Array, times: number): Float64Array =>
  a.map((x, i) => x + times * (b[i] ?? 0));

/** The gradient turned by what the last steps told about the curvature. */
function downhill(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  let direction: Float64Array = gradient.map((slope) => -slope);
  const alphas = new Map<Step, number>();
  for (const step of steps.toReversed()) {
    const alpha = step.rho * dot(step.moved, direction);
    alphas.set(step, alpha);
    direction = plus(direction, step.turned, -alpha);
  }
  const newest = steps.at(-1);
  const scale = newest
    ? 1 / (newest.rho * dot(newest.turned, newest.turned))
    : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
  direction = direction.map((value) => value * scale);
  for (const step of steps) {
    const beta = step.rho * dot(step.turned, direction);
    direction = plus(direction, step.moved, (alphas.get(step) ?? 0) - beta);
  }
  return direction;
}

export function minimise(objective: Objective, start: Float64Array, rounds: number): Float64Array {
  let at: Float64Array = start.slice();
  let gradient: Float64Array = new Float64Array(at.length);
  let value = objective(at, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = downhill(gradient, steps);
    const slope = dot(gradient, direction);
    if (slope > -1e-9) break;
    let length = 1;
    let next = plus(at, direction, length);
    const nextGradient = new Float64Array(at.length);
    let nextValue = objective(next, nextGradient);
    while (nextValue > value + 1e-4 * length * slope && length > SHORTEST_STEP) {
      length /= 2;
      next = plus(at, direction, length);
      nextValue = objective(next, nextGradient);
    }
    if (length <= SHORTEST_STEP) break;
    const moved = plus(next, at, -1);
    const turned = plus(nextGradient, gradient, -1);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) steps.push({ moved, turned, rho: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = value - nextValue;
    at = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-5 * Math.abs(value)) break;
  }
  return at;
}
