/** Fits and applies the log-linear model over candidate splits: softmax of weighted features, penalised weights. */
import { minimise } from './optimise.ts';

export interface Example {
  /** One dense feature row for each candidate. */
  readonly rows: readonly Float64Array[];
  /** Index of the right candidate. */
  readonly right: number;
  readonly weight: number;
}

export interface Prediction {
  readonly index: number;
  readonly scores: readonly number[];
}

const ROUNDS = 250;

function scoreOf(row: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let j = 0; j < row.length; j += 1) score += (row[j] ?? 0) * (weights[j] ?? 0);
  return score;
}

export function softmax(scores: readonly number[], temperature = 1): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export function fitWeights(examples: readonly Example[], penalty: number, start: Float64Array): Float64Array {
  return minimise(
    (weights, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const { rows, right, weight } of examples) {
        const chances = softmax(rows.map((row) => scoreOf(row, weights)));
        loss -= weight * Math.log(Math.max(1e-300, chances[right] ?? 0));
        for (let i = 0; i < rows.length; i += 1) {
          const pull = weight * ((chances[i] ?? 0) - (i === right ? 1 : 0));
          const row = rows[i];
          if (row === undefined || Math.abs(pull) < 1e-9) continue;
          for (let j = 0; j < row.length; j += 1) gradient[j] = (gradient[j] ?? 0) + pull * (row[j] ?? 0);
        }
      }
      for (let j = 0; j < weights.length; j += 1) {
        const value = weights[j] ?? 0;
        loss += (penalty / 2) * value * value;
        gradient[j] = (gradient[j] ?? 0) + penalty * value;
      }
      return loss;
    },
    start,
    ROUNDS,
  );
}

export function predict(rows: readonly Float64Array[], weights: Float64Array): Prediction {
  const scores = rows.map((row) => scoreOf(row, weights));
  return { index: scores.indexOf(Math.max(...scores)), scores };
}

/** The temperature that makes held-out probabilities as honest as one number can: ternary search on the log loss. */
export function temperatureFor(held: readonly { scores: readonly number[]; right: number }[]): number {
  const loss = (temperature: number): number =>
    held.reduce(
      (sum, { scores, right }) => sum - Math.log(Math.max(1e-12, softmax(scores, temperature)[right] ?? 0)),
      0,
    );
  let low = 0.5;
  let high = 3;
  for (let round = 0; round < 30; round += 1) {
    const third = (high - low) / 3;
    if (loss(low + third) < loss(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}
