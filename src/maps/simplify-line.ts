/** A point of a drawing, in pixels. */
export type Point = readonly [x: number, y: number];

/**
 * Removes points that a line can do without (Douglas and Peucker, 1973).
 *
 * @param points the line; a ring begins and ends with the same point
 * @param tolerance how far the simpler line may be from a removed point, in pixels
 */
export function simplifyLine(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    const farthest = farthestFrom(points, first, last);
    if (farthest.distance <= tolerance) continue;
    kept[farthest.index] = 1;
    spans.push([first, farthest.index], [farthest.index, last]);
  }
  return points.filter((_, index) => kept[index]);
}

/** The point between two points of a line that is farthest from the straight line between them. */
function farthestFrom(
  points: readonly Point[],
  first: number,
  last: number,
): { index: number; distance: number } {
  const [startX, startY] = points[first]!;
  const alongX = points[last]![0] - startX;
  const alongY = points[last]![1] - startY;
  const squared = alongX * alongX + alongY * alongY;
  let index = first;
  let most = -1;
  for (let at = first + 1; at < last; at += 1) {
    const point = points[at]!;
    const x = point[0] - startX;
    const y = point[1] - startY;
    // The nearest point of the straight line, which may be one of its ends.
    const share = squared > 0 ? Math.max(0, Math.min(1, (x * alongX + y * alongY) / squared)) : 0;
    const offsetX = x - share * alongX;
    const offsetY = y - share * alongY;
    const distance = offsetX * offsetX + offsetY * offsetY;
    if (distance > most) [index, most] = [at, distance];
  }
  return { index, distance: Math.sqrt(Math.max(0, most)) };
}

/** The area of a ring, in square pixels. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before) sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return Math.abs(sum) / 2;
}

/**
 * Rounds the corners of a ring (Chaikin, 1974): cuts each off at a quarter of its sides, twice.
 *
 * @param ring ends with its first point
 */
export function roundCorners(ring: readonly Point[]): Point[] {
  let rounded = [...ring];
  for (let round = 0; round < 2; round += 1) {
    const cut = rounded.slice(1).flatMap((to, index): Point[] => {
      const from = rounded[index]!;
      return [
        [0.75 * from[0] + 0.25 * to[0], 0.75 * from[1] + 0.25 * to[1]],
        [0.25 * from[0] + 0.75 * to[0], 0.25 * from[1] + 0.75 * to[1]],
      ];
    });
    rounded = cut[0] ? [...cut, cut[0]] : [];
  }
  return rounded;
}
