/**
 * How much of one paragraph is said again in others. A news story restates its summary points, so a point is found
 * again further down, and most other paragraphs are not; that holds in any language and at any house.
 */
import type { Profile } from './profile.ts';

export interface Repetition {
  /** Share of what paragraph i is about that paragraph j is about, too. */
  readonly shared: (i: number, j: number) => number;
  /** The best such share over the paragraphs `from` to `to` (not included). */
  readonly best: (i: number, from: number, to?: number) => number;
  /** The same, where a stem found in few paragraphs counts for more. */
  readonly bestRare: (i: number, from: number) => number;
  /** Share of what paragraph i is about that occurs anywhere from paragraph `from` on. */
  readonly known: (i: number, from: number) => number;
  /** Share of the word pairs of paragraph i that occur from paragraph `from` on. */
  readonly quoted: (i: number, from: number) => number;
}

/** Share of the items whose last paragraph is not before `from`. */
function share(items: readonly string[], last: ReadonlyMap<string, number>, from: number): number {
  if (items.length === 0) return 0;
  return items.filter((item) => (last.get(item) ?? -1) >= from).length / items.length;
}

/** Compares the first `rows` paragraphs with all. */
export function repetitionOf(profiles: readonly Profile[], rows: number): Repetition {
  const paragraphsWith = new Map<string, number>();
  const lastWithStem = new Map<string, number>();
  const lastWithPair = new Map<string, number>();
  const sets = profiles.map((profile) => new Set(profile.stems));
  profiles.forEach((profile, index) => {
    for (const stem of profile.stems) {
      paragraphsWith.set(stem, (paragraphsWith.get(stem) ?? 0) + 1);
      lastWithStem.set(stem, index);
    }
    for (const pair of profile.pairs) lastWithPair.set(pair, index);
  });

  const plain: number[][] = [];
  const rare: number[][] = [];
  for (const { stems } of profiles.slice(0, rows)) {
    const weights = stems.map((stem) => 1 / (paragraphsWith.get(stem) ?? 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const plainRow: number[] = [];
    const rareRow: number[] = [];
    for (const other of sets) {
      let hits = 0;
      let weight = 0;
      stems.forEach((stem, at) => {
        if (!other.has(stem)) return;
        hits += 1;
        weight += weights[at] ?? 0;
      });
      plainRow.push(stems.length === 0 ? 0 : hits / stems.length);
      rareRow.push(total === 0 ? 0 : weight / total);
    }
    plain.push(plainRow);
    rare.push(rareRow);
  }

  return {
    shared: (i, j) => plain[i]?.[j] ?? 0,
    best: (i, from, to = Infinity) => Math.max(0, ...(plain[i]?.slice(from, to) ?? [])),
    bestRare: (i, from) => Math.max(0, ...(rare[i]?.slice(from) ?? [])),
    known: (i, from) => share(profiles[i]?.stems ?? [], lastWithStem, from),
    quoted: (i, from) => share(profiles[i]?.pairs ?? [], lastWithPair, from),
  };
}
