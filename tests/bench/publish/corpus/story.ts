import { chance } from './chance.ts';
import { castOf, fill } from './cast.ts';
import { HEADLINES, LEDES, POINTS, SENTENCES, TOLD_AGAIN } from './sentences.ts';
import { TOPICS } from './topics.ts';

/** A story that nobody wrote, as data: every builder under measure gets it in its own form. */
export interface BenchStory {
  index: number;
  /** `2023-09-14T06:30`, in UTC */
  moment: string;
  section: string;
  /** the end of the address */
  slug: string;
  /** without a final full stop */
  headline: string;
  /** one sentence each */
  keyPoints: string[];
  topics: string[];
  /** one paragraph each */
  body: string[];
}

/** The seed of the corpus that published figures are of. */
export const SEED = 20230914;

export const SECTIONS = ['world', 'business', 'science', 'culture', 'sport'] as const;

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS_END = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

/**
 * When a story of a corpus was published: evenly over ten years, so that a corpus of a hundred thousand has 27 a day.
 * The one after the last, which is added for the measure, is published in the last minutes of the last day.
 */
export function momentOf(index: number, count: number): string {
  const even = FIRST_DAY + ((DAYS_END - FIRST_DAY) / count) * index;
  const moment = Math.min(even, DAYS_END - 10 * MINUTE);
  return new Date(moment).toISOString().slice(0, 16);
}

/** One story of a corpus. The same seed and index give the same words, whatever the size of the corpus. */
export function composeStory(index: number, count: number, seed = SEED): BenchStory {
  const at = chance(seed, index);
  const topics = pickSome(1 + Math.floor(at.next() ** 2 * 3), () => at.pickSkewed(TOPICS));
  const cast = castOf(at, topics[0]!);
  const write = (sentence: string) => fill(sentence, cast, at);
  const ordinary = () => at.pick(SENTENCES);
  const headline = write(at.pick(HEADLINES));
  const told = pickSome(at.between(2, 3), () => at.between(0, POINTS.length - 1));
  const keyPoints = told.map((which) => write(POINTS[which]!));
  const again = told.map((which) => write(TOLD_AGAIN[which]!));
  const rest = pickSome(at.between(12, 14) - 1 - again.length, ordinary).map((first) =>
    at.next() < 0.45 ? `${write(first)} ${write(ordinary())}` : write(first),
  );
  // One point is told again near the head, the others each after a paragraph of something else.
  const [second, ...later] = again;
  const mixed = rest.flatMap((paragraph, place) => [paragraph, later[place]]);
  const body = [write(at.pick(LEDES)), second, ...mixed].filter((paragraph) => paragraph !== undefined);
  return {
    index,
    moment: momentOf(index, count),
    section: at.pick(SECTIONS),
    slug: `${slugOf(headline)}-${index}`,
    headline,
    keyPoints,
    topics: topics.map(({ name }) => name),
    body,
  };
}

/** So many of what is drawn, none of them twice. */
function pickSome<T>(count: number, draw: () => T): T[] {
  const some = new Set<T>();
  while (some.size < count) some.add(draw());
  return [...some];
}

function slugOf(headline: string): string {
  return headline
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .slice(0, 8)
    .join('-');
}
