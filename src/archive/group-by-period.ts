/** How lists divide time. */
export type Period = 'year' | 'month' | 'day';

/** The stories of one year, month or day. */
export interface PeriodGroup<Dated> {
  period: Period;
  /** `2025`, `2025-02` or `2025-02-24` */
  name: string;
  /** in the order of the list */
  stories: Dated[];
}

// How much of a day, `2025-02-24`, names each period; the finest first.
const LENGTHS = { day: 10, month: 7, year: 4 } as const satisfies Record<Period, number>;
const FINEST_FIRST = ['day', 'month', 'year'] as const;
// A heading above fewer rows than this is more of a hindrance than a help.
const ROWS_PER_HEADING = 3;

/**
 * Groups a list of stories by year, month or day, for headings that save the rows from repeating it.
 *
 * @param stories newest first
 * @param period by default the finest of which a group has at least three stories on average; else the year
 */
export function groupByPeriod<Dated extends { day: string }>(
  stories: readonly Dated[],
  period: Period = finestPeriod(stories),
): PeriodGroup<Dated>[] {
  const groups = Map.groupBy(stories, ({ day }) => day.slice(0, LENGTHS[period]));
  return Array.from(groups, ([name, ofPeriod]) => ({ period, name, stories: ofPeriod }));
}

function finestPeriod(stories: readonly { day: string }[]): Period {
  const isDense = (period: Period) => {
    const groups = new Set(stories.map(({ day }) => day.slice(0, LENGTHS[period])));
    return stories.length >= ROWS_PER_HEADING * groups.size;
  };
  return FINEST_FIRST.find(isDense) ?? 'year';
}
