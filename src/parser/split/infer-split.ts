import { candidateVectors, PARAGRAPHS_READ } from './features.ts';
import type { Vector } from './features.ts';
import { forgetWords } from './profile.ts';
import { WEIGHTS } from './weights.ts';

export interface Split {
  /** How many leading paragraphs are summary; the body starts with the next one. */
  summary: number;
  /** Probability that this split is exactly right. */
  confidence: number;
  /** What spoke most for this split against the runner-up; negative weights spoke against it. Weighed when asked for. */
  readonly because: { feature: string; weight: number }[];
}

const REASONS = 5;
const LEAST_REASON = 0.05;

function scoreOf(vector: Vector): number {
  let score = 0;
  for (const [name, value] of vector) score += value * (WEIGHTS[name] ?? 0);
  return score;
}

/** The parts of one curve (`name#part`, see features.ts) add up to one reason. */
function reasons(chosen: Vector, runnerUp: Vector): Split['because'] {
  const totals = new Map<string, number>();
  for (const [name, value] of chosen) {
    const feature = name.split('#')[0] ?? name;
    const weight = (value - (runnerUp.get(name) ?? 0)) * (WEIGHTS[name] ?? 0);
    totals.set(feature, (totals.get(feature) ?? 0) + weight);
  }
  return [...totals]
    .map(([feature, weight]) => ({ feature, weight }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST_REASON)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1))
    .slice(0, REASONS);
}

/**
 * Says where the summary of unmarked wire copy ends and the body begins.
 *
 * Takes the text paragraphs (date line, fields and furniture taken out); a headline that came from a field is given
 * as `headline` and stands as the first point, but is not counted. Gives how many leading paragraphs are summary,
 * how sure that is, and why. At least one paragraph is left as body.
 *
 * Every split after 1 to 10 paragraphs gets a score, the weighted sum of named features (see features.ts); a softmax
 * over the scores is the probability of each split. That is a conditional log-linear model, the one-boundary case of
 * text segmentation as in Beeferman, Berger and Lafferty, "Statistical Models for Text Segmentation", Machine
 * Learning 34 (1999). tests/bench/split/fit.ts fits the weights to samples and to altered copies of them that break
 * the habits of single houses.
 */
export function inferSplit(paragraphs: readonly string[], options: { headline?: string } = {}): Split {
  const headed = options.headline !== undefined;
  const read = headed ? [options.headline ?? '', ...paragraphs.slice(0, PARAGRAPHS_READ)] : paragraphs;
  forgetWords();
  const vectors = candidateVectors(read);
  if (vectors.length === 0) return { summary: 0, confidence: 1, because: [] };
  const scores = vectors.map(scoreOf);
  const order = scores
    .map((_, index) => index)
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const best = order[0] ?? 0;
  const top = scores[best] ?? 0;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const runnerUp = order[1] === undefined ? undefined : vectors[order[1]];
  return {
    summary: headed ? best : best + 1,
    confidence: 1 / total,
    get because() {
      return runnerUp ? reasons(vectors[best] ?? new Map(), runnerUp) : [];
    },
  };
}
