import { geoOrthographic, type GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';
import type { Frame } from './frame.ts';
import { projectArea, projectLine } from './project-shapes.ts';
import { type Point, ringArea, simplifyLine } from './simplify-line.ts';
import type { Area } from './world-data.ts';

/** A small globe that shows where on Earth a frame is, in pixels from its centre. */
export interface Globe {
  radius: number;
  land: Point[][];
  /** the frame's edge, or a small square if that would be too small to see */
  frame: Point[];
}

// In pixels.
const SMALLEST_FRAME = 6;
const TOLERANCE = 0.35;
const SMALLEST_ISLAND = 1.5;

// The globe is seen from nearer to the equator than the frame is, because that is how one knows a globe.
const TILT = 0.6;

/** Draws a globe. @param radius in pixels */
export function makeGlobe(frame: Frame, areas: readonly Area[], radius: number): Globe {
  const [longitude, latitude] = frame.centre;
  const projection = geoOrthographic()
    .rotate([-longitude, -latitude * TILT])
    .clipAngle(90)
    .scale(radius)
    .translate([0, 0])
    .precision(0.3);
  const land = areas
    .flatMap(({ rings }) => projectArea(rings, projection))
    .filter((ring) => ringArea(ring) >= SMALLEST_ISLAND)
    .map((ring) => simplifyLine(ring, TOLERANCE))
    .filter((ring) => ring.length > 3);
  return { radius, land, frame: projectFrame(frame, projection) };
}

function projectFrame(frame: Frame, projection: GeoProjection): Point[] {
  const ring = frameEdge(frame);
  const [edge = []] = projectLine(ring, projection);
  const xs = edge.map(([x]) => x);
  const ys = edge.map(([, y]) => y);
  const isVisible =
    Math.max(...xs) - Math.min(...xs) >= SMALLEST_FRAME &&
    Math.max(...ys) - Math.min(...ys) >= SMALLEST_FRAME;
  if (isVisible) return simplifyLine(edge, 0.2);
  const [x = 0, y = 0] = projection(frame.centre) ?? [];
  const half = SMALLEST_FRAME / 2;
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ];
}

/** The edge of a frame as positions, with points between the corners. */
function frameEdge({ projection, width, height }: Frame): Position[] {
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ];
  const steps = 8;
  const positions: Position[] = [];
  for (const [index, to] of corners.entries()) {
    const from = corners[index - 1];
    for (let step = from ? 1 : steps; step <= steps; step += 1) {
      const share = step / steps;
      const [x, y] = from ?? to;
      const position = projection.invert?.([x + share * (to[0] - x), y + share * (to[1] - y)]);
      if (position) positions.push(position);
    }
  }
  return positions;
}
