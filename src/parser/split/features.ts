/**
 * The named features of every candidate split: the first k paragraphs are the points, the next one, at index k, begins
 * the body. A split's score is the weighted sum of its features.
 *
 * A name is plain words, then perhaps `#` and a part of a curve: "the length of the points#60" rises if a point is
 * longer than 60 characters. Messages show the words only, and add up the parts.
 */
import { type Profile, profileOf } from './profile.ts';
import { type Repetition, repetitionOf } from './repetition.ts';

/** The longest summary that is considered, in paragraphs. */
export const LONGEST_SUMMARY = 10;
/** How many paragraphs at the start of the text are read. */
export const PARAGRAPHS_READ = 36;

/** Feature values by name. */
export type Vector = Map<string, number>;

const SIZE_KNOTS = [25, 40, 60, 80, 110, 150, 220, 330];
const STEP_KNOTS = [-1, -0.5, -0.2, 0, 0.2, 0.5, 1];

const flag = (truth: boolean): number => (truth ? 1 : 0);
/** One piece of a piecewise linear curve: 0 up to `from`, then rising, constant from `to` on. */
const rise = (value: number, from: number, to: number): number => Math.max(0, Math.min(value, to) - from);
const logSize = (profile: Profile): number => Math.log(Math.max(8, Math.min(profile.size, 1600)));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);
const spread = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

/** The features of the points (as a sum) and of the first body paragraph, in the order of the result of `measures`. */
const MEASURED = [
  ...SIZE_KNOTS.map((knot) => `the length of #${knot}`),
  'a full stop at the end of ',
  'quotation marks in #opening',
  'quotation marks in #any',
  'a place line at the start of ',
  'a label with a colon in ',
  'short words in ',
  'capital letters in ',
  'figures in ',
];

function measures(profile: Profile): number[] {
  const size = logSize(profile);
  return [
    ...SIZE_KNOTS.map((knot) => rise(size, Math.log(knot), Math.log(knot) + 0.45)),
    flag(profile.ends),
    flag(profile.opensWithQuote),
    flag(profile.quotes),
    flag(profile.placeLine),
    flag(profile.label),
    Math.min(0.6, profile.shortWords),
    Math.min(0.7, profile.capitals),
    Math.min(0.3, profile.figures),
  ];
}

// Names are built once, because each is used for every candidate of every story.
const nameFor = (measure: string, part: string): string => {
  const [words = '', piece] = measure.split('#');
  return piece === undefined ? words + part : `${words}${part}#${piece}`;
};
const OF_POINTS = MEASURED.map((measure) => nameFor(measure, 'the points'));
const OF_OPENING = MEASURED.map((measure) => nameFor(measure, 'the body opening'));
const OVER_LONGEST = STEP_KNOTS.map((at) => `the body opening longer than every point#${at}`);
const OVER_LAST = STEP_KNOTS.map((at) => `the body opening longer than the last point#${at}`);
const FOUND_AGAIN = (['best', 'rare', 'known', 'quoted'] as const).map((how) => ({
  how,
  all: `points found again in the body#${how}`,
  last: `the last point found again in the body#${how}`,
  every: how === 'quoted' ? undefined : `every point found again in the body#${how}`,
}));

function addLengths(vector: Vector, sizes: readonly number[], k: number): void {
  const points = sizes.slice(0, k);
  const opening = sizes[k] ?? 0;
  const overLongest = opening - Math.max(...points);
  const overLast = opening - (sizes[k - 1] ?? 0);
  STEP_KNOTS.forEach((at, index) => {
    vector.set(OVER_LONGEST[index]!, rise(overLongest, at, at + 0.5));
    vector.set(OVER_LAST[index]!, rise(overLast, at, at + 0.5));
  });
  const early = sizes.slice(k, k + 4);
  vector.set('the body opening longer than the points on average', opening - mean(points));
  vector.set('points that differ in length', spread(points));
  vector.set('points after the first that differ in length', spread(points.slice(1)));
  vector.set('early body paragraphs longer than the points#mean', mean(early) - mean(points));
  vector.set('early body paragraphs longer than the points#least', Math.min(...early) - Math.max(...points));
}

function addEndings(vector: Vector, profiles: readonly Profile[], k: number): void {
  const ends = profiles.slice(0, k).map((profile) => profile.ends);
  const opening = profiles[k]?.ends ?? false;
  const last = profiles[k - 1]?.ends ?? false;
  vector.set('points that do not end alike#all', flag(ends.some((end) => end !== ends[0])));
  vector.set(
    'points that do not end alike#after the first',
    flag(ends.slice(1).some((end) => end !== ends[1])),
  );
  vector.set('full stops that begin with the body#last', flag(opening && !last));
  vector.set('full stops that begin with the body#all', flag(opening && !ends.includes(true)));
  vector.set('full stops that end with the points', flag(!opening && last));
}

function addRepetition(
  vector: Vector,
  profiles: readonly Profile[],
  repetition: Repetition,
  pointStems: ReadonlySet<string>,
  k: number,
): void {
  const points = Array.from({ length: k }, (_, index) => index);
  const opening = profiles[k]?.stems ?? [];
  const repeated = opening.filter((stem) => pointStems.has(stem)).length;
  const next = profiles[k + 1]?.stems ?? [];
  const found = points.map((index) => repetition.best(index, k));
  const rare = points.map((index) => repetition.bestRare(index, k));
  const known = points.map((index) => repetition.known(index, k));
  const quoted = points.map((index) => repetition.quoted(index, k));
  const last = k - 1;
  vector.set('the body opening repeats the points', repeated / Math.max(1, opening.length));
  vector.set('the points repeated in the body opening#all', repeated / Math.max(1, pointStems.size));
  vector.set('the points repeated in the body opening#first', repetition.shared(0, k));
  vector.set('the points repeated in the body opening#last', repetition.shared(last, k));
  vector.set('the points repeated in the body opening#first, early', repetition.best(0, k, k + 2));
  vector.set('the points repeated in the body opening#last, early', repetition.best(last, k, k + 3));
  vector.set('the last point repeats the others', repetition.best(last, 0, last));
  vector.set(
    'the second body paragraph repeats the points',
    next.filter((stem) => pointStems.has(stem)).length / Math.max(1, next.length),
  );
  const values = { best: found, rare, known, quoted };
  for (const { how, all, last: ofLast, every } of FOUND_AGAIN) {
    vector.set(all, sum(values[how]));
    vector.set(ofLast, values[how][last] ?? 0);
    if (every) vector.set(every, Math.min(...values[how]));
  }
  vector.set('the body opening found again further down#best', repetition.best(k, k + 1));
  vector.set('the body opening found again further down#rare', repetition.bestRare(k, k + 1));
  vector.set('the body opening found again further down#known', repetition.known(k, k + 1));
  vector.set('the body opening found again further down#quoted', repetition.quoted(k, k + 1));
  vector.set('the second body paragraph goes on from the first', repetition.shared(k, k + 1));
  vector.set('the second body paragraph found again further down', repetition.known(k + 1, k + 2));
}

/** Newsrooms write different numbers of points: tests/bench/split/copies.ts limits the weight of this. */
function addCount(vector: Vector, k: number): void {
  vector.set('the number of points#each', k);
  vector.set('the number of points#square', k * k);
  vector.set('the number of points#one', flag(k === 1));
  vector.set('the number of points#two', flag(k === 2));
  vector.set('the number of points#beyond four', Math.max(0, k - 4));
  vector.set('the number of points#many', flag(k > 4));
}

/** The features of each candidate split; candidate k is at index k - 1. Empty for fewer than two paragraphs. */
export function candidateVectors(paragraphs: readonly string[]): Vector[] {
  const profiles = paragraphs.slice(0, PARAGRAPHS_READ).map(profileOf);
  const longest = Math.min(LONGEST_SUMMARY, profiles.length - 1);
  const sizes = profiles.map(logSize);
  const measured = profiles.slice(0, longest + 1).map(measures);
  const repetition = repetitionOf(profiles, longest + 2);
  const pointSums = MEASURED.map(() => 0);
  const vectors: Vector[] = [];
  // Each candidate adds the stems of one more point.
  const pointStems = new Set<string>();
  for (let k = 1; k <= longest; k += 1) {
    const vector: Vector = new Map();
    OF_POINTS.forEach((name, index) => {
      pointSums[index]! += measured[k - 1]![index]!;
      vector.set(name, pointSums[index]!);
    });
    OF_OPENING.forEach((name, index) => vector.set(name, measured[k]![index]!));
    addLengths(vector, sizes, k);
    addEndings(vector, profiles, k);
    for (const stem of profiles[k - 1]!.stems) pointStems.add(stem);
    addRepetition(vector, profiles, repetition, pointStems, k);
    addCount(vector, k);
    vectors.push(vector);
  }
  const steps = vectors.map((_, index) => (sizes[index + 1] ?? 0) - Math.max(...sizes.slice(0, index + 1)));
  vectors.forEach((vector, index) =>
    vector.set('the largest step in length', flag(steps[index] === Math.max(...steps))),
  );
  return vectors;
}
