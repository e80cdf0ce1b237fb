import { geoAzimuthalEqualArea } from 'd3-geo';
import { type BoundingCap, capsMeet } from './bounding-cap.ts';
import type { Point } from './simplify-line.ts';
import type { World } from './world-data.ts';

/** The coasts, borders and shores of lakes around a point, projected as `localFrame` does at scale 1. */
export type LinesAround = readonly Point[][];

// In radians: about 30 km. The shore of a smaller lake does not tell where one is.
const SMALLEST_LAKE = 0.005;

/** Projects the lines of the 1:50 million data around the middle of a cap. */
export function linesAround(
  world: World,
  cap: BoundingCap,
  [longitude, latitude]: [number, number],
): LinesAround {
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).scale(1).translate([0, 0]);
  const { coasts, borders } = world.coarse();
  const shores = world
    .lakes()
    .filter((lake) => lake.cap.radius > SMALLEST_LAKE)
    .map(({ rings, cap: around }) => ({ points: rings[0]!, cap: around }));
  return [...coasts, ...borders, ...shores]
    .filter((line) => capsMeet(line.cap, cap))
    .map(({ points }) => points.map((point) => projection([point[0]!, point[1]!]) ?? [0, 0]));
}

/**
 * Measures how much of the lines a frame shows.
 *
 * @param scale pixels for a length of one Earth radius
 * @returns the size of the largest connected part, and the sum of the sizes of all parts, in pixels
 */
export function visibleSizes(
  lines: LinesAround,
  size: { width: number; height: number },
  scale: number,
): { largest: number; total: number } {
  const halfWidth = size.width / 2 / scale;
  const halfHeight = size.height / 2 / scale;
  let largest = 0;
  let total = 0;
  for (const line of lines) {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    const endPart = () => {
      const extent = right > left ? Math.hypot(right - left, bottom - top) * scale : 0;
      largest = Math.max(largest, extent);
      total += extent;
      [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    };
    for (const [x, y] of line) {
      if (Math.abs(x) > halfWidth || Math.abs(y) > halfHeight) endPart();
      else {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
    endPart();
  }
  return { largest, total };
}
