/**
 * How much of one paragraph is repeated in others. The body of a news story repeats the points of its summary, but few
 * other paragraphs. This is so in every language and newsroom.
 */
import type { Profile } from './profile.ts';

/** Shares from 0 to 1 of the stems or word pairs of a paragraph that are in others. */
export interface Repetition {
  /** The share of the stems of paragraph i that are in paragraph j. */
  readonly shared: (i: number, j: number) => number;
  /** The largest such share over the paragraphs `from` to `to` (exclusive). */
  readonly best: (i: number, from: number, to?: number) => number;
  /** The same, but a stem counts for more if it is in few paragraphs. */
  readonly bestRare: (i: number, from: number) => number;
  /** The share of the stems of paragraph i that occur anywhere from paragraph `from` on. */
  readonly known: (i: number, from: number) => number;
  /** The share of the word pairs of paragraph i that occur anywhere from paragraph `from` on. */
  readonly quoted: (i: number, from: number) => number;
}

/** Counts the items that occur in paragraph `from` or later, for every `from`; `lasts` has each item's last one. */
function countsFrom(lasts: readonly number[], length: number): number[] {
  const counts = Array.from({ length: length + 1 }, () => 0);
  for (const last of lasts) counts[last]! += 1;
  for (let from = length - 1; from >= 0; from -= 1) counts[from]! += counts[from + 1]!;
  return counts;
}

/** The largest of the values from each index on; 0 past the end. */
function largestFrom(values: readonly number[]): number[] {
  const largest = [...values, 0];
  for (let from = values.length - 1; from >= 0; from -= 1) {
    largest[from] = Math.max(largest[from]!, largest[from + 1]!);
  }
  return largest;
}

function shareOf(counts: readonly number[] | undefined, from: number, length = 0): number {
  return length === 0 ? 0 : (counts?.[from] ?? 0) / length;
}

/** Compares the first `rows` paragraphs with all paragraphs. */
export function repetitionOf(profiles: readonly Profile[], rows: number): Repetition {
  const paragraphsWith = new Map<string, number[]>();
  const lastWithPair = new Map<number, number>();
  profiles.forEach((profile, index) => {
    for (const stem of profile.stems) {
      const paragraphs = paragraphsWith.get(stem);
      if (paragraphs) paragraphs.push(index);
      else paragraphsWith.set(stem, [index]);
    }
    for (const pair of profile.pairs) lastWithPair.set(pair, index);
  });

  const compared = profiles.slice(0, rows).map(({ stems, pairs }) => {
    const found = stems.map((stem) => paragraphsWith.get(stem)!);
    const total = found.reduce((sum, paragraphs) => sum + 1 / paragraphs.length, 0);
    const hits = profiles.map(() => 0);
    const weights = profiles.map(() => 0);
    for (const paragraphs of found) {
      for (const index of paragraphs) {
        hits[index]! += 1;
        weights[index]! += 1 / paragraphs.length;
      }
    }
    const plain = hits.map((count) => (stems.length === 0 ? 0 : count / stems.length));
    const rare = weights.map((weight) => (total === 0 ? 0 : weight / total));
    const lastWithStem = found.map((paragraphs) => paragraphs.at(-1)!);
    const lastPairs = pairs.map((pair) => lastWithPair.get(pair)!);
    return {
      plain,
      best: largestFrom(plain),
      bestRare: largestFrom(rare),
      stems: countsFrom(lastWithStem, profiles.length),
      pairs: countsFrom(lastPairs, profiles.length),
    };
  });
  return {
    shared: (i, j) => compared[i]?.plain[j] ?? 0,
    best: (i, from, to) =>
      to === undefined
        ? (compared[i]?.best[from] ?? 0)
        : Math.max(0, ...(compared[i]?.plain.slice(from, to) ?? [])),
    bestRare: (i, from) => compared[i]?.bestRare[from] ?? 0,
    known: (i, from) => shareOf(compared[i]?.stems, from, profiles[i]?.stems.length),
    quoted: (i, from) => shareOf(compared[i]?.pairs, from, profiles[i]?.pairs.length),
  };
}
