import type { TextBox } from './scene.ts';

/** A polyline at the narrowest width, in pixels; null is a gap. */
export type PixelLine = readonly (readonly [x: number, y: number] | null)[];

/** Whether a line passes through a box. */
export function crosses(line: PixelLine, box: TextBox): boolean {
  return line.some((point, index) => {
    if (!point) return false;
    const next = line[index + 1] ?? point;
    return segmentCrosses(point, next, box);
  });
}

/** Clips a segment by the box, as Liang and Barsky do. */
function segmentCrosses(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  box: TextBox,
): boolean {
  let from = 0;
  let to = 1;
  for (const [start, end, least, most] of [
    [x1, x2, box.left, box.right],
    [y1, y2, box.top, box.bottom],
  ] as const) {
    const length = end - start;
    if (length === 0) {
      if (start < least || start > most) return false;
      continue;
    }
    const [enter, leave] = [(least - start) / length, (most - start) / length].toSorted((a, b) => a - b);
    from = Math.max(from, enter!);
    to = Math.min(to, leave!);
  }
  return from <= to;
}

/** The least space between two labels on the same height, in pixels. */
const GAP = 4;

/**
 * Whether two texts stand apart at every width. Their positions are linear in the width, so it is enough that they stand
 * apart, in the same order, at the narrowest and at the widest.
 *
 * @param first the box at the narrowest and at the widest width
 * @param second likewise
 */
export function areApart(first: readonly TextBox[], second: readonly TextBox[]): boolean {
  const [box, other] = [first[0]!, second[0]!];
  if (box.bottom <= other.top || other.bottom <= box.top) return true;
  return isBefore(first, second) || isBefore(second, first);
}

function isBefore(first: readonly TextBox[], second: readonly TextBox[]): boolean {
  return first.every(({ right }, index) => right + GAP <= second[index]!.left);
}

/**
 * Moves labels apart that stand in one column.
 *
 * @param wanted the middles of the labels, and their heights, in pixels
 * @param top where the first label may begin
 * @param bottom where the last label should end, if there is room
 * @returns the middles of the labels, in the order of `wanted`
 */
export function spreadLabels(
  wanted: readonly { middle: number; height: number }[],
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => wanted[a]!.middle - wanted[b]!.middle);
  const middles = wanted.map(({ middle }) => middle);
  let edge = top;
  for (const index of order) {
    const half = wanted[index]!.height / 2;
    middles[index] = Math.max(middles[index]!, edge + half);
    edge = middles[index]! + half;
  }
  edge = Math.max(bottom, top + wanted.reduce((sum, { height }) => sum + height, 0));
  for (const index of order.toReversed()) {
    const half = wanted[index]!.height / 2;
    middles[index] = Math.min(middles[index]!, edge - half);
    edge = middles[index]! - half;
  }
  return middles;
}
