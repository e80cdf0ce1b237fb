/**
 * The named features of one candidate split: the first k paragraphs are the summary, paragraph k is the lede.
 * Pure arithmetic over paragraph profiles; a split's score is the weighted sum of what stands here.
 */
import { profileOf } from './profile.ts';
import type { Profile } from './profile.ts';

/** Longest summary considered. */
export const LONGEST_SUMMARY = 10;
/** Paragraphs looked at: later ones have no say. */
export const PARAGRAPHS_READ = 36;

export type Vector = Record<string, number>;

function coverage(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const stem of part) if (whole.has(stem)) shared += 1;
  return shared / part.size;
}

const log = (size: number): number => Math.log(Math.max(8, Math.min(size, 1600)));
const flag = (truth: boolean): number => (truth ? 1 : 0);
const hinge = (value: number, from: number, to: number): number => Math.max(0, Math.min(value, to) - from);

function* properties(p: Profile): Generator<[string, number]> {
  const size = log(p.size);
  for (const knot of [3.2, 3.7, 4.1, 4.4, 4.7, 5, 5.4, 5.8])
    yield [`length from ${Math.round(Math.exp(knot))}`, hinge(size, knot, knot + 0.45)];
  yield ['two sentences', flag(p.sentences === 2)];
  yield ['three or more sentences', flag(p.sentences > 2)];
  yield ['a full stop at its end', flag(p.ends)];
  yield ['a question', flag(p.asks)];
  yield ['full stop outside quotation mark', flag(p.stopOutsideQuote)];
  yield ['opens with a quotation', flag(p.opensWithQuote)];
  yield ['quotation', flag(p.quoteMarks > 0)];
  yield ['place line', flag(p.placeLine)];
  yield ['label', flag(p.label)];
  yield ['commas', Math.min(3, p.commas)];
  yield ['short words', Math.min(0.6, p.shortWords)];
  yield ['weekday', flag(p.weekday)];
  yield ['told in the past tense', flag(p.toldInPast)];
  yield ['told in the present tense', flag(p.toldInPresent)];
  yield ['brackets', flag(p.brackets)];
}

/** One vector for each candidate; candidate k stands at index k - 1. Empty for fewer than two paragraphs. */
export function candidateVectors(paragraphs: readonly string[]): Vector[] {
  const profiles = paragraphs.slice(0, PARAGRAPHS_READ).map(profileOf);
  const longest = Math.min(LONGEST_SUMMARY, profiles.length - 1);
  const sizes = profiles.map((p) => log(p.size));
  const vectors: Vector[] = [];
  // best[i][j]: how much of paragraph i is found in paragraph j
  const shares = profiles
    .slice(0, LONGEST_SUMMARY + 1)
    .map((p) => profiles.map((other) => coverage(p.stems, other.stems)));
  const sums: Vector = {};
  const jumps: number[] = [];
  for (let k = 1; k <= longest; k += 1) jumps.push((sizes[k] ?? 0) - Math.max(...sizes.slice(0, k)));
  const topJump = Math.max(...jumps);
  const pairJumps = jumps.map((_, i) => (sizes[i + 1] ?? 0) - (sizes[i] ?? 0));
  const topPair = Math.max(...pairJumps);
  for (let k = 1; k <= longest; k += 1) {
    const lede = profiles[k] as Profile;
    const last = profiles[k - 1] as Profile;
    for (const [name, value] of properties(last)) sums[name] = (sums[name] ?? 0) + value;
    const vector: Vector = {};
    for (const [name, value] of Object.entries(sums)) vector[`points: ${name}`] = value;
    for (const [name, value] of properties(lede)) vector[`lede: ${name}`] = value;
    const second = profiles[k + 1];
    if (second) for (const [name, value] of properties(second)) vector[`second: ${name}`] = value;
    for (const [name, value] of properties(last)) vector[`last: ${name}`] = value;
    // How many points
    vector['count'] = k;
    vector['count squared'] = k * k;
    vector['one point'] = flag(k === 1);
    vector['two points'] = flag(k === 2);
    // sizes
    const points = sizes.slice(0, k);
    const mean = points.reduce((a, b) => a + b, 0) / k;
    const jump = jumps[k - 1] ?? 0;
    const pair = pairJumps[k - 1] ?? 0;
    for (const at of [-1, -0.5, -0.2, 0, 0.2, 0.5, 1]) {
      vector[`jump over longest from ${at}`] = hinge(jump, at, at + 0.5);
      vector[`jump over last from ${at}`] = hinge(pair, at, at + 0.5);
    }
    vector['largest jump'] = flag(jump === topJump);
    vector['largest pair jump'] = flag(pair === topPair);
    vector['over mean'] = (sizes[k] ?? 0) - mean;
    vector['spread'] = Math.sqrt(points.reduce((a, b) => a + (b - mean) ** 2, 0) / k);
    const rest = points.slice(1);
    const restMean = rest.length ? rest.reduce((a, b) => a + b, 0) / rest.length : 0;
    vector['spread after headline'] = rest.length
      ? Math.sqrt(rest.reduce((a, b) => a + (b - restMean) ** 2, 0) / rest.length)
      : 0;
    const early = sizes.slice(k, k + 4);
    vector['early body mean'] = early.reduce((a, b) => a + b, 0) / early.length - mean;
    vector['early body min'] = Math.min(...early) - Math.max(...points);
    // endings
    const ends = profiles.slice(0, k).map((p) => p.ends);
    vector['mixed endings'] = flag(ends.some((e) => e !== ends[0]));
    vector['mixed endings after headline'] = flag(ends.slice(1).some((e) => e !== ends[1]));
    vector['lede starts full stops'] = flag(lede.ends && !last.ends);
    vector['lede drops full stop'] = flag(!lede.ends && last.ends);
    vector['all points without stop'] = flag(!ends.some(Boolean) && lede.ends);
    // repetition
    const pool = new Set<string>();
    for (const p of profiles.slice(0, k)) for (const stem of p.stems) pool.add(stem);
    vector['lede repeats the points'] = coverage(lede.stems, pool);
    vector['points repeated by lede'] = coverage(pool, lede.stems);
    vector['first point repeated by lede'] = shares[0]?.[k] ?? 0;
    vector['last point repeated by lede'] = shares[k - 1]?.[k] ?? 0;
    vector['last point repeats points'] = k > 1 ? Math.max(...(shares[k - 1]?.slice(0, k - 1) ?? [0])) : 0;
    if (second) vector['second repeats the points'] = coverage(second.stems, pool);
    let best = 0;
    let least = 1;
    for (let i = 0; i < k; i += 1) {
      const found = Math.max(...(shares[i]?.slice(k) ?? [0]));
      best += found;
      least = Math.min(least, found);
    }
    vector['points found in the body'] = best;
    vector['least found point'] = least;
    vector['lede found in the body'] = Math.max(0, ...(shares[k]?.slice(k + 1) ?? [0]));
    vectors.push(vector);
  }
  return vectors;
}
