import type { Figure } from '../rounds.ts';

/** The figures of one builder at one scenario and size, of all runs together. */
export interface Summary {
  builder: string;
  stories: number;
  scenario: string;
  runs: number;
  /** medians; undefined where it failed */
  wall?: number | undefined;
  processor?: number | undefined;
  memory?: number | undefined;
  /** the quickest and the slowest run */
  span?: [number, number];
  pages?: number | undefined;
  files?: number | undefined;
  failure?: string | undefined;
}

/** Sums up the runs, in the order in which they were first measured. */
export function summarise(figures: readonly Figure[]): Summary[] {
  const groups = Map.groupBy(figures, ({ builder, stories, scenario }) =>
    [stories, scenario, builder].join(),
  );
  return [...groups.values()].map((group) => {
    const { builder, stories, scenario } = group[0]!;
    const about = { builder, stories, scenario, runs: group.length };
    const failure = group.find((figure) => figure.failure)?.failure;
    if (failure) return { ...about, failure };
    const walls = group.map(({ wall }) => wall ?? 0);
    return {
      ...about,
      wall: median(walls),
      processor: median(known(group.map(({ processor }) => processor))),
      memory: median(known(group.map(({ memory }) => memory))),
      span: [Math.min(...walls), Math.max(...walls)],
      pages: group.at(-1)!.pages,
      files: group.at(-1)!.files,
    };
  });
}

/** The middle value, or the mean of the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

function known(values: readonly (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined);
}
