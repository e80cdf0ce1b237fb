import type { Summary } from './summary.ts';

/** Something publishing is held to, and what was measured of it. */
export interface Verdict {
  stories: number;
  what: string;
  /** undefined where it was not measured */
  value?: number | undefined;
  limit: number;
  unit: '×' | 's' | 'GB';
}

interface Target {
  stories: number;
  what: string;
  limit: number;
  unit: Verdict['unit'];
  value: (find: Find) => number | undefined;
}

type Find = (builder: string, scenario: string) => Summary | undefined;

const GB = 2 ** 30;

const over = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a / b;
const wall = (find: Find, scenario: string) => find('Wirecopy', scenario)?.wall;
const hugoInFull = (find: Find) => find('Hugo', 'full');

const TARGETS: readonly Target[] = [
  {
    stories: 10_000,
    what: 'full build ÷ Eleventy’s',
    limit: 0.9,
    unit: '×',
    value: (find) => over(wall(find, 'full'), find('Eleventy', 'full')?.wall),
  },
  {
    stories: 10_000,
    what: 'memory of a full build',
    limit: 1,
    unit: 'GB',
    value: (find) => over(find('Wirecopy', 'full')?.memory, GB),
  },
  {
    stories: 10_000,
    what: 'one story added ÷ Hugo’s full build',
    limit: 1.5,
    unit: '×',
    value: (find) => over(wall(find, 'added'), hugoInFull(find)?.wall),
  },
  {
    stories: 10_000,
    what: 'one story edited ÷ Hugo’s full build',
    limit: 1.5,
    unit: '×',
    value: (find) => over(wall(find, 'edited'), hugoInFull(find)?.wall),
  },
  {
    stories: 10_000,
    what: 'nothing changed',
    limit: 2,
    unit: 's',
    value: (find) => wall(find, 'unchanged'),
  },
  {
    stories: 100_000,
    what: 'full build ÷ Hugo’s',
    limit: 1.5,
    unit: '×',
    value: (find) => over(wall(find, 'full'), hugoInFull(find)?.wall),
  },
  {
    stories: 100_000,
    what: 'memory of a full build ÷ Hugo’s',
    limit: 0.5,
    unit: '×',
    value: (find) => over(find('Wirecopy', 'full')?.memory, hugoInFull(find)?.memory),
  },
  {
    stories: 100_000,
    what: 'one story added ÷ Hugo’s full build',
    limit: 0.2,
    unit: '×',
    value: (find) => over(wall(find, 'added'), hugoInFull(find)?.wall),
  },
  {
    stories: 100_000,
    what: 'nothing changed',
    limit: 5,
    unit: 's',
    value: (find) => wall(find, 'unchanged'),
  },
];

/** Holds what was measured against what publishing is to keep to, at the sizes that were measured. */
export function verdicts(summaries: readonly Summary[]): Verdict[] {
  const sizes = new Set(summaries.map(({ stories }) => stories));
  return TARGETS.filter(({ stories }) => sizes.has(stories)).map(({ value, ...target }) => ({
    ...target,
    value: value((builder, scenario) =>
      summaries.find(
        (each) => each.builder === builder && each.scenario === scenario && each.stories === target.stories,
      ),
    ),
  }));
}
