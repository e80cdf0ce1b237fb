import type { Point } from './simplify-line.ts';

/** A rectangle, in pixels; y grows downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether two boxes are less than a gap apart. */
export function boxesTouch(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** The distance from a point to a box; 0 inside it. */
export function distanceToBox([x, y]: Point, box: Box): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

/** The length of the part of a line that is in a box, to the length of its segments. */
export function lengthInBox(line: readonly Point[], box: Box): number {
  let length = 0;
  let before: Point | undefined;
  for (const point of line) {
    if (before) {
      const middle: Point = [(before[0] + point[0]) / 2, (before[1] + point[1]) / 2];
      if (distanceToBox(middle, box) === 0) length += Math.hypot(point[0] - before[0], point[1] - before[1]);
    }
    before = point;
  }
  return length;
}
