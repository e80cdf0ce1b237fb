import type { Place } from '../parser/places.ts';
import { EARTH_RADIUS_KM, type Frame } from './frame.ts';
import { isNearLand } from './on-land.ts';
import type { LandData, World } from './world-data.ts';

// In a narrower frame, the coast of the 1:50 million data has visible corners.
const COARSE_FROM_KM = 1000;
// In a wider frame, the islands that only the 1:10 million data has are too small to see.
const ISLANDS_UP_TO_KM = 5000;
// A place may be so far beside the island that it is on, because its numbers are rounded.
const ISLAND_KM = 10;
// The 1:50 million data has only some of the islands that are smaller than this across.
const SMALL_ISLAND_KM = 40;

/** Chooses the scale of the data for a frame: coarse for a wide one, unless a place is on an island that it may lack. */
export function chooseData(frame: Frame, places: readonly Place[], world: World): LandData {
  const width = frame.width * frame.kmPerPixel;
  if (width < COARSE_FROM_KM) return world.fine();
  if (frame.isWorld || width > ISLANDS_UP_TO_KM) return world.coarse();
  const smallest = SMALL_ISLAND_KM / 2 / EARTH_RADIUS_KM;
  const isLarge = ({ cap }: { cap: { radius: number } }) => cap.radius > smallest;
  const coarse = { land: world.coarse().land.filter(isLarge), coasts: world.coarse().coasts.filter(isLarge) };
  const isOnSmallIsland = (place: Place) =>
    !isNearLand(place, coarse, ISLAND_KM) && isNearLand(place, world.fine(), ISLAND_KM);
  return places.some(isOnSmallIsland) ? world.fine() : world.coarse();
}
