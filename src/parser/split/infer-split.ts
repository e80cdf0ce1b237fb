import { candidateVectors, PARAGRAPHS_READ, type Vector } from './features.ts';
import { forgetWords } from './profile.ts';
import { WEIGHTS } from './weights.ts';

export interface Split {
  /** The number of summary paragraphs; the body begins with the next one. */
  summary: number;
  /** The probability, 0 to 1, that this split is exactly right. */
  confidence: number;
  /** The main reasons for this split over the second best; negative weights are against it. Computed on access. */
  readonly because: { feature: string; weight: number }[];
}

const REASONS = 5;
const LEAST_REASON = 0.05;

function scoreOf(vector: Vector): number {
  let score = 0;
  for (const [name, value] of vector) score += value * (WEIGHTS[name] ?? 0);
  return score;
}

/** Adds up the parts of a curve (`name#part`, see features.ts) to one reason. */
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
 * Infers where the summary of an unmarked article ends and the body begins.
 *
 * Every split after 1 to 10 paragraphs gets a score, the weighted sum of named features (see features.ts); a softmax
 * over the scores is the probability of each split. This is a conditional log-linear model, the one-boundary case of
 * text segmentation as in Beeferman, Berger and Lafferty, "Statistical Models for Text Segmentation", Machine
 * Learning 34 (1999). tests/bench/split/fit.ts fits the weights to samples, and to altered copies of them so that the
 * habits of one newsroom have less weight.
 *
 * @param paragraphs the text without date line, fields and boilerplate
 * @param options.headline the `headline` field; it is read as the first point, but not counted
 * @returns the split, its probability and the reasons; the body has at least one paragraph if there are any
 */
export function inferSplit(paragraphs: readonly string[], options: { headline?: string } = {}): Split {
  const hasHeadline = options.headline !== undefined;
  const texts = hasHeadline ? [options.headline ?? '', ...paragraphs.slice(0, PARAGRAPHS_READ)] : paragraphs;
  forgetWords();
  const vectors = candidateVectors(texts);
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
    summary: hasHeadline ? best : best + 1,
    confidence: 1 / total,
    get because() {
      return runnerUp ? reasons(vectors[best] ?? new Map(), runnerUp) : [];
    },
  };
}
