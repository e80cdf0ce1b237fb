import { type GeoPermissibleObjects, type GeoProjection, geoStream } from 'd3-geo';
import type { Position } from 'geojson';
import type { Point } from './simplify-line.ts';

/** Projects a polygon. Returns its parts in the projection's extent as rings, each ending with its first point. */
export function projectArea(rings: readonly Position[][], projection: GeoProjection): Point[][] {
  return closeRings(project({ type: 'Polygon', coordinates: rings as Position[][] }, projection));
}

/** Projects a line. Returns its parts in the projection's extent. */
export function projectLine(points: readonly Position[], projection: GeoProjection): Point[][] {
  return project({ type: 'LineString', coordinates: points as Position[] }, projection);
}

/** Projects the outline of the whole world, as rings. */
export function projectSphere(projection: GeoProjection): Point[][] {
  return closeRings(project({ type: 'Sphere' }, projection));
}

function closeRings(rings: Point[][]): Point[][] {
  for (const ring of rings) if (ring[0]) ring.push(ring[0]);
  return rings;
}

function project(shape: GeoPermissibleObjects, projection: GeoProjection): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  geoStream(
    shape,
    projection.stream({
      point: (x, y) => void line.push([x, y]),
      lineStart: () => (line = []),
      lineEnd: () => {
        if (line.length > 1) lines.push(line);
      },
      polygonStart() {},
      polygonEnd() {},
    }),
  );
  return lines;
}
