import { geoDistance } from 'd3-geo';
import type { Place } from '../parser/places.ts';
import { EARTH_RADIUS_KM } from './frame.ts';

type Spot = Pick<Place, 'latitude' | 'longitude'>;

/** The distance between two places along a great circle, in kilometres. */
export function distanceKm(a: Spot, b: Spot): number {
  return geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]) * EARTH_RADIUS_KM;
}

/** Rounds a distance as one would say it: to two digits above 100 km, else to a kilometre, and never to 0. */
export function roundKm(km: number): number {
  return km >= 100 ? Number(km.toPrecision(2)) : Math.max(1, Math.round(km));
}

/** A distance with its unit: `500 km`. @param language BCP 47 tag for the number and the unit */
export function formatKm(km: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer', unitDisplay: 'short' }).format(
    km,
  );
}
