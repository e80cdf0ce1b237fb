import { createPathWriter } from './path-writer.ts';

/** The edges of a drawing, in pixels; y grows downwards. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

// How many numbers each command takes.
const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/**
 * Moves and then scales SVG path data.
 *
 * @param path path data with the commands M, L, Q, C and Z, all absolute
 * @param change `x` and `y` in the path's own units, and the factor that makes them pixels
 * @param step the grid to which the result is rounded, in pixels
 * @returns the path, and the edges of its points and control points
 */
export function scalePath(
  path: string,
  change: { x: number; y: number; scale: number },
  step: number,
): { path: string; edges: Edges } {
  const writer = createPathWriter(step);
  const edges: Edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [, command = '', list = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const count = ARGUMENTS[command]!;
    if (count === 0) {
      writer.closePath();
      continue;
    }
    const numbers = list.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    for (let index = 0; index + count <= numbers.length; index += count) {
      const points: [number, number][] = [];
      for (let at = index; at < index + count; at += 2) {
        const x = (numbers[at]! + change.x) * change.scale;
        const y = (numbers[at + 1]! + change.y) * change.scale;
        points.push([x, y]);
        edges.left = Math.min(edges.left, x);
        edges.right = Math.max(edges.right, x);
        edges.top = Math.min(edges.top, y);
        edges.bottom = Math.max(edges.bottom, y);
      }
      if (command === 'M') writer.moveTo(...points[0]!);
      else if (command === 'L') writer.lineTo(...points[0]!);
      else writer.curveTo(...points);
    }
  }
  return { path: writer.toString(), edges };
}
