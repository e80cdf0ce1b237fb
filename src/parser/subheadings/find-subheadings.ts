import { type Candidate, headingCandidates } from './candidates.ts';
import { HEADING_WEIGHTS } from './weights.ts';

/** A paragraph that is less probably a sub-heading stays text. */
export const LEAST_PROBABILITY = 0.75;

/**
 * Tells the sub-headings of an unmarked body from its short paragraphs.
 *
 * Each paragraph that is short enough gets a score, the weighted sum of named features (see candidates.ts), of which the
 * logistic function is the probability. tests/bench/subheadings/fit.ts fits the weights to samples.
 *
 * @param paragraphs the body, without boilerplate
 * @returns indices into the paragraphs; never the first nor the last
 */
export function findSubheadings(paragraphs: readonly string[]): Set<number> {
  const headings = headingCandidates(paragraphs).filter(
    (candidate) => probability(candidate) >= LEAST_PROBABILITY,
  );
  return new Set(headings.map(({ index }) => index));
}

function probability({ features }: Candidate): number {
  let score = 0;
  for (const [name, value] of features) score += value * (HEADING_WEIGHTS[name] ?? 0);
  return 1 / (1 + Math.exp(-score));
}
