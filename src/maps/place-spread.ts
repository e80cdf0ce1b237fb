import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo';
import type { Place } from '../parser/places.ts';
import { toVector } from './bounding-cap.ts';
import type { Point } from './simplify-line.ts';

/** Where some places are and how far apart. */
export interface PlaceSpread {
  /** longitude and latitude of the middle, in degrees */
  centre: [longitude: number, latitude: number];
  /** the distance between the westernmost and the easternmost, in Earth radii; in the projection of `localFrame` */
  width: number;
  /** the distance between the northernmost and the southernmost, in Earth radii */
  height: number;
}

// From here to the pole, north is a matter of choice: as usual, Greenwich is up in the south and down in the north.
const POLAR_LATITUDE = 85;
const DEGREES = 180 / Math.PI;

/** Finds the middle of places on the sphere: there, they reach as far to the west as to the east, and north as south. */
export function localSpread(places: readonly Place[]): PlaceSpread {
  let centre = meanPosition(places);
  let box = boxAround(places, centre);
  for (let round = 0; round < 8; round += 1) {
    const middle: [number, number] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    centre = unitProjection(centre).invert!(middle) ?? centre;
    if (Math.abs(centre[1]) > POLAR_LATITUDE) centre = [0, centre[1]];
    box = boxAround(places, centre);
  }
  return { centre, width: box.right - box.left, height: box.bottom - box.top };
}

/** Finds the middle of places on a world map: the longitude opposite the widest gap between them. */
export function worldSpread(places: readonly Place[]): [longitude: number, latitude: number] {
  const longitudes = places.map(({ longitude }) => longitude).toSorted((a, b) => a - b);
  const latitudes = places.map(({ latitude }) => latitude);
  let widest = 0;
  let middle = 0;
  for (const [index, from] of longitudes.entries()) {
    const to = longitudes[index + 1] ?? longitudes[0]! + 360;
    if (to - from > widest) {
      widest = to - from;
      middle = (from + to) / 2 - 180;
    }
  }
  return [middle < -180 ? middle + 360 : middle, (Math.min(...latitudes) + Math.max(...latitudes)) / 2];
}

function meanPosition(places: readonly Place[]): [number, number] {
  let [x, y, z] = [0, 0, 0];
  for (const { longitude, latitude } of places) {
    const vector = toVector([longitude, latitude]);
    x += vector[0];
    y += vector[1];
    z += vector[2];
  }
  return [Math.atan2(y, x) * DEGREES, Math.atan2(z, Math.hypot(x, y)) * DEGREES];
}

/** The box around the places in the projection, in Earth radii from the centre; y grows to the south. */
function boxAround(places: readonly Place[], centre: [number, number]) {
  const projection = unitProjection(centre);
  const points = places.map(({ longitude, latitude }): Point => projection([longitude, latitude]) ?? [0, 0]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function unitProjection([longitude, latitude]: [number, number]): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-longitude, -latitude]).scale(1).translate([0, 0]);
}
