import { type Place, printPlace } from '../parser/places.ts';
import { distanceKm, formatKm, roundKm } from './distance.ts';
import { isNearLand, isOnLand } from './on-land.ts';
import { openWorld, type World } from './world-data.ts';

/** A place whose numbers are probably swapped. */
export interface DoubtfulPlace {
  /** which of the places it is */
  index: number;
  /** what is wrong, and what to write instead */
  reason: string;
}

// A place that is nearer to land may be a port, a bridge or a small island. Without other places to compare with, a ship
// in a strait is more likely than swapped numbers.
const OPEN_SEA_KM = { alone: 60, withOthers: 25 } as const;

// When a place is far off, and when swapped numbers bring it near the others: in kilometres, as a share of the distance
// as written, and as a multiple of how far the others are apart. One other place proves less than several.
const ONE = { far: 1000, near: 300, share: 0.15 } as const;
const SEVERAL = {
  far: 600,
  farInSpreads: 1.5,
  near: 600,
  nearInSpreads: 1.2,
  leastNear: 300,
  share: 0.3,
} as const;

// A place at sea is doubted beside others only if swapped numbers at least halve its distance from them.
const CLEARLY_NEARER = 0.5;

/**
 * Finds places whose latitude and longitude are probably swapped: with swapped numbers, a place far off would be near the
 * others, or a place in the open sea would be on land and clearly nearer to the others. Reads the data of the world only
 * if a place may be in the sea.
 *
 * @param root the project's folder, whose `node_modules` has the data
 */
export function findDoubtfulPlaces(places: readonly Place[], root: string): DoubtfulPlace[] {
  const mended = [...places];
  const doubtful: DoubtfulPlace[] = [];
  // The most certain one first, and then the others beside its mended numbers, because several may be swapped.
  for (;;) {
    const doubts = mended.flatMap((_, index) => doubtOf(index, mended, () => openWorld(root)) ?? []);
    const [surest] = doubts.toSorted((a, b) => a.share - b.share || a.index - b.index);
    if (!surest || doubtful.some(({ index }) => index === surest.index)) break;
    doubtful.push({ index: surest.index, reason: surest.reason });
    mended[surest.index] = swap(mended[surest.index]!);
  }
  return doubtful.toSorted((a, b) => a.index - b.index);
}

interface Doubt extends DoubtfulPlace {
  /** how near to the others it is with swapped numbers, as a share of how far it is as written */
  share: number;
}

function doubtOf(index: number, places: readonly Place[], world: () => World): Doubt | undefined {
  const place = places[index]!;
  if (Math.abs(place.longitude) > 90) return undefined;
  const others = places.filter((other) => other !== place);
  const far = median(others.map((other) => distanceKm(place, other)));
  const near = Math.min(...others.map((other) => distanceKm(swap(place), other)));
  const share = others.length > 0 ? near / Math.max(far, 1) : 1;
  if (isFarOff(far, near, others)) return { index, share, reason: farOff(place, far, others) };
  const isAlone = others.length === 0;
  if (!isAlone && share > CLEARLY_NEARER) return undefined;
  const openSea = isAlone ? OPEN_SEA_KM.alone : OPEN_SEA_KM.withOthers;
  if (!isInSea(place, openSea, world) || !isOnLand(swap(place), world().coarse().land)) return undefined;
  return { index, share, reason: `“${printPlace(place)}” lies in the sea. ${mendFor([place])}` };
}

function isFarOff(far: number, near: number, others: readonly Place[]): boolean {
  if (others.length === 0) return false;
  if (others.length === 1) return far >= ONE.far && near <= ONE.near && near <= ONE.share * far;
  const spread = median(
    others.flatMap((other, index) => others.slice(index + 1).map((another) => distanceKm(other, another))),
  );
  return (
    far >= Math.max(SEVERAL.far, SEVERAL.farInSpreads * spread) &&
    near <= Math.min(SEVERAL.near, Math.max(SEVERAL.leastNear, SEVERAL.nearInSpreads * spread)) &&
    near <= SEVERAL.share * far
  );
}

function farOff(place: Place, far: number, others: readonly Place[]): string {
  const distance = formatKm(roundKm(far), 'en');
  const [other] = others;
  if (!other || others.length > 1) {
    return `“${printPlace(place)}” is ${distance} from the other places. ${mendFor([place])}`;
  }
  // Of two places, either may be the wrong one.
  const isEither = Math.abs(other.longitude) <= 90 && isFarOff(far, distanceKm(place, swap(other)), [place]);
  return `“${printPlace(place)}” is ${distance} from “${printPlace(other)}”. ${mendFor(isEither ? [place, other] : [place])}`;
}

function mendFor(places: readonly Place[]): string {
  const whose = places.length > 1 ? 'numbers of one are' : 'numbers are';
  return `If the ${whose} swapped, write ${places.map((place) => `\`${printPlace(swap(place))}\``).join(' or ')}.`;
}

/** Whether a place is at least so far from the land of the coarse data, and then from that of the fine data. */
function isInSea(place: Place, km: number, world: () => World): boolean {
  return !isNearLand(place, world().coarse(), km) && !isNearLand(place, world().fine(), km);
}

/** The value in the middle, the lower one of two. It stays sensible if some of the places are swapped, too. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

function swap({ name, latitude, longitude }: Place): Place {
  return { name, latitude: longitude, longitude: latitude };
}
