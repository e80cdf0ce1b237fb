import type { Place } from '../parser/places.ts';
import { toVector } from './bounding-cap.ts';
import { EARTH_RADIUS_KM, type Frame, localFrame, type Size, worldFrame, worldScales } from './frame.ts';
import { localSpread, type PlaceSpread, worldSpread } from './place-spread.ts';
import type { Point } from './simplify-line.ts';
import { linesAround, visibleSizes } from './visible-lines.ts';
import type { World } from './world-data.ts';

// The width of a frame around one place.
const SINGLE_PLACE_KM = 600;
// The coast of the data looks like steps in a narrower frame.
const MIN_WIDTH_KM = 200;
const MIN_KM_PER_PIXEL = 0.35;
// For places that are all near one another, a frame may be as narrow as this.
const NARROWEST_KM_PER_PIXEL = 0.1;

// The space between the outermost dots and the edge, as a share of the frame and at least in pixels: room for names.
const MARGIN = 0.2;
const MIN_MARGIN = { x: 44, y: 36 } as const;

// A frame is widened until it shows a line as large as this share of its smaller side, or several with this sum.
const ENOUGH = { largest: 0.6, total: 1.6 } as const;
// Lines count only in this share of the frame's width and height, because a corner of a coast tells nothing.
const COUNTED = 0.86;
const MAX_WIDTH_KM = 5000;
// If no frame shows enough, one that shows this share of it will do; around an island in the open ocean, a wider one.
const CONTENT_WITH = [
  { share: 1, widthKm: MAX_WIDTH_KM },
  { share: 0.6, widthKm: MAX_WIDTH_KM },
  { share: 0.3, widthKm: 9000 },
] as const;
const WIDEN_FACTOR = 1.12;
// Where not even that shows a coast: how much wider than the narrowest.
const OCEAN_FACTOR = 1.4;
// In pixels, for two places; more places need more. Closer together, their names have no room.
const MIN_SPREAD = 28;

// How often a frame is widened because the names found no room.
const MAX_WIDENED = 8;

/**
 * Chooses frames for places: first the narrowest that shows all of them and enough coast or border to know where one is,
 * then others for the case that the names have no room in it.
 */
export function chooseFrames(places: readonly Place[], size: Size, world: World): Frame[] {
  const spread = localSpread(places);
  const narrowest = widestScale(spread, places.length, size);
  if (!localFrame(spread.centre, size, narrowest)) return worldFrames(places, size);
  const enough = widenToLines(spread, places.length, size, narrowest, world);
  const frames: Frame[] = [];
  for (let widened = 0; widened <= MAX_WIDENED; widened += 1) {
    const frame = localFrame(spread.centre, size, enough / WIDEN_FACTOR ** widened);
    if (frame) frames.push(frame);
  }
  if (frames.length <= MAX_WIDENED) frames.push(...worldFrames(places, size));
  // The names of places that are near one another have more room in frames that show too little coast.
  for (let scale = enough * WIDEN_FACTOR; scale <= narrowest; scale *= WIDEN_FACTOR) {
    frames.push(localFrame(spread.centre, size, scale)!);
  }
  return frames;
}

/** The largest scale at which the places fit into the frame: pixels for an Earth radius. */
function widestScale(spread: PlaceSpread, count: number, size: Size): number {
  const widthKm = count === 1 ? SINGLE_PLACE_KM : Math.max(MIN_WIDTH_KM, MIN_KM_PER_PIXEL * size.width);
  const narrowest = Math.min(
    Math.max((size.width * EARTH_RADIUS_KM) / widthKm, leastScale(spread, count)),
    EARTH_RADIUS_KM / NARROWEST_KM_PER_PIXEL,
  );
  const room = innerSize(size);
  return Math.min(narrowest, room.width / spread.width, room.height / spread.height);
}

/** The scale at which places are just far enough from one another for their names. */
function leastScale({ width, height }: PlaceSpread, count: number): number {
  const extent = Math.hypot(width, height);
  return extent > 0 ? (MIN_SPREAD * Math.sqrt(count - 1)) / extent : 0;
}

/** The part of a map in which dots may be. */
function innerSize({ width, height }: Size): Size {
  return {
    width: Math.max(width / 3, width - 2 * Math.max(MIN_MARGIN.x, MARGIN * width)),
    height: Math.max(height / 3, height - 2 * Math.max(MIN_MARGIN.y, MARGIN * height)),
  };
}

/** Widens a frame until it shows enough lines, or until the places would be too close together. */
function widenToLines(spread: PlaceSpread, count: number, size: Size, from: number, world: World): number {
  const { centre } = spread;
  const smallestFor = (widthKm: number) =>
    Math.max((size.width * EARTH_RADIUS_KM) / widthKm, leastScale(spread, count));
  const widest = smallestFor(CONTENT_WITH.at(-1)!.widthKm);
  const side = Math.min(size.width, size.height);
  const radius = Math.hypot(size.width, size.height) / 2 / Math.min(from, widest);
  const lines = linesAround(world, { centre: toVector(centre), radius: Math.min(radius, Math.PI) }, centre);
  const counted = { width: size.width * COUNTED, height: size.height * COUNTED };
  for (const { share, widthKm } of CONTENT_WITH) {
    for (let scale = from; scale >= smallestFor(widthKm); scale /= WIDEN_FACTOR) {
      // A tall frame reaches the end of what one projection shows before it is so wide.
      if (!localFrame(centre, size, scale)) break;
      const { largest, total } = visibleSizes(lines, counted, scale);
      if (largest >= share * ENOUGH.largest * side || total >= share * ENOUGH.total * side) return scale;
    }
  }
  return Math.min(from, Math.max(smallestFor(MAX_WIDTH_KM), from / OCEAN_FACTOR));
}

/** Frames of a world map around the places, up to one that shows the whole world. */
function worldFrames(places: readonly Place[], size: Size): Frame[] {
  const centre = worldSpread(places);
  const scales = worldScales(size);
  const room = innerSize(size);
  const probe = worldFrame(centre, size, 1).projection.clipExtent(null);
  const points = places.map(({ longitude, latitude }): Point => probe([longitude, latitude]) ?? [0, 0]);
  const xs = points.map(([x]) => x - size.width / 2);
  const ys = points.map(([, y]) => y);
  // The frame stays on the central meridian, so the places need room on both sides of it.
  const width = 2 * Math.max(...xs.map(Math.abs));
  const height = Math.max(...ys) - Math.min(...ys);
  const fitting = Math.min(room.width / width, room.height / height);
  const start = Math.min((size.width * EARTH_RADIUS_KM) / MAX_WIDTH_KM, fitting);
  const smallest = Math.min(scales.width, scales.height, fitting);
  const frames: Frame[] = [];
  for (let scale = start; scale > smallest * 1.02; scale /= WIDEN_FACTOR) {
    frames.push(worldFrame(centre, size, scale));
  }
  return [...frames, worldFrame(centre, size, smallest)];
}
