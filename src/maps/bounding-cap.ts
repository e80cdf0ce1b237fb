import type { Position } from 'geojson';

/** A circle on the sphere that contains a shape. */
export interface BoundingCap {
  /** its centre as a unit vector */
  centre: readonly [x: number, y: number, z: number];
  /** in radians */
  radius: number;
}

const RADIANS = Math.PI / 180;

/** A point of the sphere as a unit vector. @param position longitude and latitude, in degrees */
export function toVector([longitude = 0, latitude = 0]: Position): [number, number, number] {
  const inPlane = Math.cos(latitude * RADIANS);
  return [
    inPlane * Math.cos(longitude * RADIANS),
    inPlane * Math.sin(longitude * RADIANS),
    Math.sin(latitude * RADIANS),
  ];
}

/** The angle between two unit vectors, in radians. */
export function angleBetween(
  a: readonly [number, number, number],
  b: readonly [number, number, number],
): number {
  return Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
}

/** A cap around the mean of the points. It is not the smallest one, and contains all of them. */
export function boundingCap(points: readonly Position[]): BoundingCap {
  const sum: [number, number, number] = [0, 0, 0];
  const vectors = points.map(toVector);
  for (const vector of vectors) for (const axis of [0, 1, 2] as const) sum[axis] += vector[axis];
  const length = Math.hypot(...sum);
  if (length < 1e-9) return { centre: [1, 0, 0], radius: Math.PI };
  const centre = [sum[0] / length, sum[1] / length, sum[2] / length] as const;
  return {
    centre,
    radius: vectors.reduce((most, vector) => Math.max(most, angleBetween(centre, vector)), 0),
  };
}

/** Whether two caps have a point in common. */
export function capsMeet(a: BoundingCap, b: BoundingCap): boolean {
  return angleBetween(a.centre, b.centre) <= a.radius + b.radius;
}
