import { geoContains } from 'd3-geo';
import type { Place } from '../parser/places.ts';
import { EARTH_RADIUS_KM } from './frame.ts';
import { angleBetween, toVector } from './bounding-cap.ts';
import type { Area, LandData } from './world-data.ts';

// The coarse data leaves out the South Pole itself.
const NEAREST_TO_POLE = 89.9;

/** Whether a place is on one of the areas. */
export function isOnLand(
  { longitude, latitude }: Pick<Place, 'longitude' | 'latitude'>,
  land: readonly Area[],
): boolean {
  const position: [number, number] = [
    longitude,
    Math.max(-NEAREST_TO_POLE, Math.min(NEAREST_TO_POLE, latitude)),
  ];
  const vector = toVector(position);
  return land.some(
    ({ rings, cap }) =>
      angleBetween(vector, cap.centre) <= cap.radius + 1e-6 &&
      geoContains({ type: 'Polygon', coordinates: rings }, position),
  );
}

/** Whether a place is on land, or at most so far from a coast. */
export function isNearLand(
  place: Pick<Place, 'longitude' | 'latitude'>,
  { land, coasts }: Pick<LandData, 'land' | 'coasts'>,
  km: number,
): boolean {
  const vector = toVector([place.longitude, place.latitude]);
  const distance = km / EARTH_RADIUS_KM;
  const isNearCoast = coasts.some(
    ({ points, cap }) =>
      angleBetween(vector, cap.centre) <= cap.radius + distance &&
      points.some((point) => angleBetween(vector, toVector(point)) <= distance),
  );
  return isNearCoast || isOnLand(place, land);
}
