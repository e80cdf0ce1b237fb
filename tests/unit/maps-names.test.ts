import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeNames } from '../../src/maps/arrange-names.ts';
import { boxesTouch, distanceToBox } from '../../src/maps/box.ts';
import type { MapLayout } from '../../src/maps/map-layout.ts';
import type { NamePosition } from '../../src/maps/name-positions.ts';
import type { Place } from '../../src/parser/places.ts';
import { runs } from '../long.ts';
import { layOut } from './map-cases.ts';

const NAMES =
  'Vostochny,Gaziantep,Kahramanmaraş,Longyearbyen,Khan Younis,San Francisco,Oslo,Ur,Petropavlovsk-Kamchatsky,Владивосток,القاهرة,北京'.split(
    ',',
  );
const SIZES = [
  [360, 400],
  [600, 420],
  [900, 600],
  [1200, 675],
] as const;

/** Places around a point: a spread in degrees of latitude, which is the same in kilometres everywhere. */
const anyPlaces = fc
  .record({
    latitude: fc.integer({ min: -85, max: 85 }),
    longitude: fc.integer({ min: -180, max: 179 }),
    spread: fc.constantFrom(0.5, 2, 6, 15, 40),
    offsets: fc.uniqueArray(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 1,
      maxLength: 12,
      selector: String,
    }),
    first: fc.integer({ min: 0, max: 11 }),
  })
  .map(({ latitude, longitude, spread, offsets, first }) =>
    offsets.map(([east, north], index): Place => {
      const degrees = longitude + ((east / 100) * spread) / Math.cos((latitude * Math.PI) / 180);
      return {
        name: NAMES[(first + index) % NAMES.length]!,
        latitude: Math.max(-90, Math.min(90, latitude + (north / 100) * spread)),
        longitude: ((((degrees + 180) % 360) + 360) % 360) - 180,
      };
    }),
  );

/** What is wrong with where the names are. */
function faultsOf({ frame, dots, dotRadius, names, corners }: MapLayout): string[] {
  const faults: string[] = [];
  const corner = [corners.globe, corners.scaleBar].filter((box) => box !== undefined);
  if (corner[0] && corner[1] && boxesTouch(corner[0], corner[1])) faults.push('globe on scale bar');
  for (const box of corner) {
    if (dots.some((dot) => distanceToBox(dot, box) < dotRadius + 4)) faults.push('dot in a corner');
  }
  for (const [index, { name, position }] of names.entries()) {
    const { box } = position;
    const isInside =
      box.left > 4 && box.top > 4 && box.right < frame.width - 4 && box.bottom < frame.height - 4;
    if (!isInside) faults.push(`${name.text} at the edge`);
    if (dots.some((dot) => distanceToBox(dot, box) < dotRadius + 1)) faults.push(`${name.text} on a dot`);
    if (corner.some((other) => boxesTouch(box, other, 3))) faults.push(`${name.text} in a corner`);
    for (const other of names.slice(index + 1)) {
      if (boxesTouch(box, other.position.box, 2)) faults.push(`${name.text} on ${other.name.text}`);
    }
  }
  return faults;
}

test('names touch neither each other, nor dots, edge, globe and scale bar', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlaces, fc.constantFrom(...SIZES), async (places, [width, height]) => {
      const layout = await layOut(places, width, height);
      expect(faultsOf(layout)).toEqual([]);
      // Each name is beside its dot, or a line leads to it.
      for (const { position } of layout.names) {
        const distance = Math.min(...layout.dots.map((dot) => distanceToBox(dot, position.box)));
        expect(distance < 16 || position.leader !== undefined).toBe(true);
      }
    }),
    { numRuns: runs(150) },
  );
});

test('the names of places that are not all in one spot are all there', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlaces, async (places) => {
      const { names } = await layOut(places.slice(0, 6), 600, 420);
      expect(names).toHaveLength(Math.min(6, places.length));
    }),
    { numRuns: runs(100) },
  );
});

function positionAt(left: number, cost: number): NamePosition {
  return { x: left, y: 0, cost, box: { left, top: 0, right: left + 10, bottom: 10 } };
}

test('the search finds the cheapest of all combinations', () => {
  const anyPositions = fc.array(
    fc.record({ left: fc.integer({ min: 0, max: 60 }), cost: fc.integer({ min: 0, max: 9 }) }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(anyPositions, { minLength: 1, maxLength: 4 }), (all) => {
      const positions = all.map((some) => some.map(({ left, cost }) => positionAt(left, cost)));
      let best = Infinity;
      const tryAll = (at: number, chosen: NamePosition[], cost: number): void => {
        if (at === positions.length) best = Math.min(best, cost);
        for (const position of positions[at] ?? []) {
          if (chosen.every((other) => !boxesTouch(other.box, position.box, 4))) {
            tryAll(at + 1, [...chosen, position], cost + position.cost);
          }
        }
      };
      tryAll(0, [], 0);
      expect(arrangeNames(positions)?.cost ?? Infinity).toBe(best);
    }),
  );
});
