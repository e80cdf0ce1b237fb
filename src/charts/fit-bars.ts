import type { BarRow } from './bar-rows.ts';

/** The space between a bar and its figure, in pixels. */
export const LABEL_GAP = 6;

/** The space that bars take. */
export interface BarSpace {
  /** from the lowest to the highest bar's end, in pixels */
  length: number;
  /** the space before the lowest bar's end, for the figures of negative bars, in pixels */
  before: number;
}

// In pixels.
const STEP = 2;
const SHORTEST = 24;

/** Finds the longest bars whose figures still fit beside them. @param width the space for both, in pixels */
export function fitBars(rows: readonly BarRow[], width: number): BarSpace {
  const bars = rows.flatMap((row) => row.bars);
  const negative = bars.filter(({ value }) => value !== null && value < 0);
  const others = bars.filter(({ value }) => value === null || value >= 0);
  for (let length = Math.floor(width); ; length -= STEP) {
    const overhangs = negative.map(({ end, labelWidth }) => labelWidth + LABEL_GAP - end * length);
    const before = Math.ceil(Math.max(0, ...overhangs));
    const needed = Math.max(
      before + length,
      ...others.map(({ end, labelWidth }) => before + end * length + LABEL_GAP + labelWidth),
    );
    if (needed <= width || length <= SHORTEST) return { length, before };
  }
}
