import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';
import { type BoundingCap, toVector } from './bounding-cap.ts';

/** The dimensions of a map, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A part of the world and how it is projected. */
export interface Frame extends Size {
  /** longitude and latitude of the middle, in degrees */
  centre: [longitude: number, latitude: number];
  /** gives pixels from the upper left corner, and cuts off what is outside */
  projection: GeoProjection;
  /** contains the whole frame */
  cap: BoundingCap;
  /** the distance that a pixel stands for in the middle of the frame */
  kmPerPixel: number;
  /** whether it is drawn as a part of a world map, whose scale differs from place to place */
  isWorld: boolean;
}

/** The mean radius of the Earth. */
export const EARTH_RADIUS_KM = 6371;

// In pixels. Shapes are cut off outside the frame, so that nothing shows where they were cut.
const BLEED = 4;
const DEGREES = 180 / Math.PI;

// In radians. A wider frame would distort shapes too much in a local projection.
const MAX_LOCAL_RADIUS = (48 * Math.PI) / 180;

/**
 * A frame around a point, in the azimuthal equal-area projection: north is up in its middle, and neither the date line
 * nor a pole disturbs it.
 *
 * @param scale pixels for a length of one Earth radius
 * @returns undefined if the frame would be too wide for it
 */
export function localFrame(centre: [number, number], size: Size, scale: number): Frame | undefined {
  const corner = Math.hypot(size.width / 2 + BLEED, size.height / 2 + BLEED) / (2 * scale);
  if (corner > Math.sin(MAX_LOCAL_RADIUS / 2)) return undefined;
  const radius = 2 * Math.asin(corner);
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .clipAngle(radius * DEGREES + 0.5)
    .scale(scale)
    .translate([size.width / 2, size.height / 2])
    .precision(0.3);
  clipTo(projection, size);
  const cap = { centre: toVector(centre), radius };
  return { ...size, centre, projection, cap, kmPerPixel: EARTH_RADIUS_KM / scale, isWorld: false };
}

/** Half the width and half the height of the Equal Earth projection at scale 1. */
const HALF_WORLD = halfWorld();

function halfWorld(): Size {
  const projection = geoEqualEarth().rotate([0, 0]).scale(1).translate([0, 0]);
  return { width: projection([180, 0])![0], height: -projection([0, 90])![1] };
}

/** The scales at which the world is as wide, and as high, as a map. */
export function worldScales(size: Size): Size {
  return { width: size.width / 2 / HALF_WORLD.width, height: size.height / 2 / HALF_WORLD.height };
}

/**
 * A frame of a world map in the Equal Earth projection, which has the right areas and is made for thematic maps.
 *
 * @param centre the longitude in the middle of the world map, and the latitude in the middle of the frame, which moves
 *   as far as needed to keep the space beyond the poles small
 * @param scale pixels for a length of one Earth radius
 * @see https://doi.org/10.1080/13658816.2018.1504949
 */
export function worldFrame(centre: [number, number], size: Size, scale: number): Frame {
  const projection = geoEqualEarth().rotate([-centre[0], 0]).scale(scale).translate([0, 0]);
  const wanted = -(projection(centre)?.[1] ?? 0);
  const most = Math.max(0, HALF_WORLD.height * scale - size.height / 2);
  const shift = Math.max(-most, Math.min(most, wanted));
  projection.translate([size.width / 2, size.height / 2 + shift]).precision(0.3);
  clipTo(projection, size);
  const cap = { centre: toVector(centre), radius: Math.PI };
  return { ...size, centre, projection, cap, kmPerPixel: EARTH_RADIUS_KM / scale, isWorld: true };
}

function clipTo(projection: GeoProjection, { width, height }: Size): void {
  projection.clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
}
