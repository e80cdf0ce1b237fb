import type { Place } from '../parser/places.ts';
import { distanceKm, formatKm, roundKm } from './distance.ts';

/**
 * The text alternative of a map: `Map: Suez`, `Map: Vostochny and Vladivostok, 1,000 km apart`, `Map: A, B, and C`. It
 * says what the places say, and nothing about what lies around them.
 *
 * @param language BCP 47 tag for the list and the number
 */
export function mapAlt(places: readonly Place[], language: string): string {
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(places.map(({ name }) => name));
  const [first, second] = places;
  if (!first || !second || places.length > 2) return `Map: ${names}`;
  return `Map: ${names}, ${formatKm(roundKm(distanceKm(first, second)), language)} apart`;
}
