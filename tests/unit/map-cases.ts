import { fileURLToPath } from 'node:url';
import { createTextOutliner } from '../../src/drawing/outline-text.ts';
import { type MapOptions, openMaps } from '../../src/maps/draw-map.ts';
import { type MapLayout, layOutMap } from '../../src/maps/map-layout.ts';
import { openWorld } from '../../src/maps/world-data.ts';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';
import { parsePlaces, type Place } from '../../src/parser/places.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const outliner = createTextOutliner(ROOT);
const maps = openMaps(ROOT);

/** Parses places that are known to be right. */
export function placesOf(text: string): Place[] {
  const parsed = parsePlaces(text);
  if ('wrong' in parsed) throw new Error(parsed.wrong);
  return parsed.places;
}

/** Draws a map of places, in light colours and English if not said otherwise. */
export function draw(
  text: string,
  width: number,
  height: number,
  options: Partial<MapOptions> = {},
): Promise<string> {
  return maps(
    placesOf(text),
    { width, height },
    {
      colours: 'light',
      palette: DEFAULT_PALETTE,
      outliner,
      language: 'en',
      ...options,
    },
  );
}

/** Lays out a map of places. */
export function layOut(places: readonly Place[], width: number, height: number): Promise<MapLayout> {
  return layOutMap(places, { width, height }, openWorld(ROOT), {
    outliner,
    language: 'en',
    thumbnail: false,
  });
}
