import { fileURLToPath } from 'node:url';
import { geoArea, geoDistance } from 'd3-geo';
import { describe, expect, it, test } from 'vitest';
import { BORDER_RULES } from '../../src/maps/disputed-borders.ts';
import { isNearLand, isOnLand } from '../../src/maps/on-land.ts';
import { type LandData, openWorld } from '../../src/maps/world-data.ts';

const world = openWorld(fileURLToPath(new URL('../..', import.meta.url)));
const SCALES: [string, LandData][] = [
  ['coarse', world.coarse()],
  ['fine', world.fine()],
];

/** The kinds of the borders that have a point within a distance of a spot. */
function kindsNear({ borders }: LandData, latitude: number, longitude: number, km: number): string[] {
  const near = borders.filter(({ points }) =>
    points.some((point) => geoDistance([point[0]!, point[1]!], [longitude, latitude]) * 6371 < km),
  );
  return [...new Set(near.map(({ kind }) => kind))];
}

describe.each(SCALES)('the %s data', (scale, data) => {
  it('has as much land as the Earth, so that no ring floods the sea', () => {
    const area = data.land.reduce(
      (sum, { rings }) => sum + geoArea({ type: 'Polygon', coordinates: rings }),
      0,
    );
    expect(area / (4 * Math.PI)).toBeGreaterThan(0.28);
    expect(area / (4 * Math.PI)).toBeLessThan(0.3);
  });

  test.each([
    ['Crimea', 46.1, 33.7, 40],
    ['the Golan Heights', 33, 35.85, 25],
    ['the West Bank', 31.9, 34.98, 15],
    ['Gaza', 31.4, 34.37, 12],
    ['Western Sahara', 26.5, -11, 150],
    ['Kashmir', 34.5, 74, 60],
    ['Aksai Chin', 34.2, 78.9, 60],
    ['Arunachal Pradesh', 28.5, 94.5, 80],
    ['Kosovo', 43.1, 20.8, 25],
    ['Northern Cyprus', 35.15, 33.4, 20],
    ['Somaliland', 9.5, 48.9, 120],
    ['Abyei', 10, 28, 80],
    ['the Halaib Triangle', 22, 34, 130],
    ['the Ilemi Triangle', 4.6, 35, 60],
  ])('draws the line at %s dashed', (_, latitude, longitude, km) => {
    expect(kindsNear(data, latitude, longitude, km)).toContain('dashed');
  });

  test.each([
    ['Korea', 38.2, 127.3, 40],
    ['Ukraine and Russia at Kharkiv', 50.3, 36.8, 40],
    ['India and Pakistan at Lahore', 31.5, 74.6, 40],
    ['Germany and Poland', 52, 14.7, 30],
    ['Georgia and Russia', 42.6, 44.5, 40],
  ])('draws the border of %s solid', (_, latitude, longitude, km) => {
    expect(kindsNear(data, latitude, longitude, km)).toEqual(['ordinary']);
  });

  it('has no border around Hong Kong', () => {
    expect(kindsNear(data, 22.52, 114.1, 15)).toEqual([]);
  });

  it('has every area of the rules, unless the scale leaves it out', () => {
    expect(BORDER_RULES.length).toBeGreaterThan(10);
    const dashed = data.borders.filter(({ kind }) => kind === 'dashed').length;
    expect(dashed).toBeGreaterThanOrEqual(scale === 'fine' ? 20 : 15);
  });
});

test('land is found where it is', () => {
  const { land } = world.coarse();
  expect(isOnLand({ latitude: 50.45, longitude: 30.52 }, land)).toBe(true);
  expect(isOnLand({ latitude: -90, longitude: 0 }, land)).toBe(true);
  expect(isOnLand({ latitude: -85, longitude: 180 }, land)).toBe(true);
  expect(isOnLand({ latitude: 66.5, longitude: 180 }, land)).toBe(true);
  expect(isOnLand({ latitude: 66.5, longitude: -179.9 }, land)).toBe(true);
  expect(isOnLand({ latitude: 42, longitude: 51 }, land)).toBe(false);
  expect(isOnLand({ latitude: 0, longitude: 0 }, land)).toBe(false);
});

test('a place is near land up to a distance', () => {
  const ship = { latitude: 43.5, longitude: 33 };
  expect(isNearLand(ship, world.coarse(), 50)).toBe(false);
  expect(isNearLand(ship, world.coarse(), 250)).toBe(true);
});
