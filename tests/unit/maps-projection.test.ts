import { renderAsync } from '@resvg/resvg-js';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';
import { draw, layOut, placesOf } from './map-cases.ts';

const WIDTH = 900;
const HEIGHT = 600;

type Spot = [latitude: number, longitude: number];

/** The colours of spots on the raster of a map: `sea`, `land`, or what else is there. */
async function coloursAt(text: string, spots: readonly Spot[]): Promise<string[]> {
  const svg = await draw(text, WIDTH, HEIGHT);
  const { frame } = await layOut(placesOf(text), WIDTH, HEIGHT);
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return spots.map(([latitude, longitude]) => {
    const [x, y] = frame.projection([longitude, latitude])!.map(Math.round) as [number, number];
    if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return `outside, at ${x} ${y}`;
    const at = 4 * (y * WIDTH + x);
    const colour = `#${pixels.subarray(at, at + 3).toString('hex')}`;
    return colour === DEFAULT_PALETTE.light.sea
      ? 'sea'
      : colour === DEFAULT_PALETTE.light.land
        ? 'land'
        : colour;
  });
}

test.each<[string, string, Spot[], Spot[]]>([
  [
    'across the date line, islands',
    'Suva -18.14 178.44, Apia -13.83 -171.76',
    [
      [-17.75, 178],
      [-13.65, -172.4],
    ],
    [
      [-16, -178],
      [-12, 178],
      [-20, -173],
    ],
  ],
  [
    'across the date line, continents',
    'Anadyr 64.73 177.5, Nome 64.5 -165.4',
    [
      [66.5, 179.9],
      [66.5, -179.9],
      [65.3, -164],
    ],
    [
      [63, -172],
      [62.8, 179.9],
      [62.8, -179.9],
    ],
  ],
  [
    'near the North Pole',
    'Longyearbyen 78.22 15.65',
    [
      [78.8, 17],
      [77.3, 16.5],
    ],
    [
      [77, 12],
      [79, 9],
    ],
  ],
  [
    'at the South Pole',
    'Amundsen–Scott -90 0',
    [
      [-89, 0],
      [-88.5, 45],
      [-89, 180],
      [-89, -90],
      [-88, 179.9],
    ],
    [],
  ],
  [
    'near the South Pole',
    'McMurdo -77.85 166.67',
    [
      [-77.5, 162],
      [-77.55, 167.5],
    ],
    [
      [-76.6, 168],
      [-77, 166],
    ],
  ],
  [
    'of an archipelago whose rings run the wrong way',
    'Malé 4.17 73.51',
    [
      [10, 77.5],
      [7.5, 80.7],
    ],
    [
      [3, 76],
      [0, 70],
      [6, 70],
    ],
  ],
  [
    'of half the world',
    'London 51.5 -0.13, Sydney -33.87 151.2',
    [
      [-25, 135],
      [20, 10],
      [60, 100],
    ],
    [
      [-20, 75],
      [30, -40],
      [10, 150],
    ],
  ],
  [
    'with an inland sea',
    'Almaty 43.24 76.89, Baku 40.41 49.87',
    [
      [47, 65],
      [41, 55],
    ],
    [
      [42, 51],
      [38, 52],
    ],
  ],
  [
    'with lakes',
    'Chicago 41.88 -87.63, Toronto 43.65 -79.38',
    [
      [42, -85],
      [44.5, -89],
    ],
    [
      [43, -87],
      [44.9, -82.5],
    ],
  ],
])('a map %s has land and sea where they are', async (_, text, land, sea) => {
  expect(await coloursAt(text, land)).toEqual(land.map(() => 'land'));
  expect(await coloursAt(text, sea)).toEqual(sea.map(() => 'sea'));
});

describe('a frame', () => {
  test.each([
    ['Suva -18.14 178.44, Apia -13.83 -171.76'],
    ['Longyearbyen 78.22 15.65, Alert 82.5 -62.35'],
    ['McMurdo -77.85 166.67, Amundsen–Scott -90 0'],
    ['North 89 90, South -89 -90'],
    ['London 51.5 -0.13, Sydney -33.87 151.2'],
    ['Quito -0.18 -78.47, Singapore 1.35 103.82'],
    ['Rafah 31.29 34.25, Khan Younis 31.34 34.3'],
  ])('has all places inside: %s', async (text) => {
    for (const [width, height] of [
      [360, 400],
      [1200, 400],
    ] as const) {
      const { dots } = await layOut(placesOf(text), width, height);
      for (const [x, y] of dots) {
        expect(x).toBeGreaterThan(12);
        expect(x).toBeLessThan(width - 12);
        expect(y).toBeGreaterThan(12);
        expect(y).toBeLessThan(height - 12);
      }
    }
  });

  it('has north up', async () => {
    const { dots } = await layOut(placesOf('Fairbanks 64.84 -147.72, Honolulu 21.31 -157.86'), WIDTH, HEIGHT);
    expect(dots[0]![1]).toBeLessThan(dots[1]![1]);
    expect(dots[0]![0]).toBeGreaterThan(dots[1]![0]);
  });

  test.each([
    ['one place at a coast', 'Suez 29.97 32.55', 599, 601],
    ['a place without coast, border or large lake', 'Topeka 39.05 -95.68', 2000, 5001],
    ['an archipelago', 'Malé 4.17 73.51', 1600, 5001],
    ['two places that are near each other', 'Rafah 31.29 34.25, Khan Younis 31.34 34.3', 200, 400],
  ])('is as wide as it has to be: %s', async (_, text, least, most) => {
    const { frame } = await layOut(placesOf(text), WIDTH, HEIGHT);
    expect(frame.width * frame.kmPerPixel).toBeGreaterThan(least);
    expect(frame.width * frame.kmPerPixel).toBeLessThan(most);
  });

  it('has the scale that its bar says', async () => {
    const { scaleBar, frame } = await layOut(placesOf('Suez 29.97 32.55'), WIDTH, HEIGHT);
    expect(scaleBar!.length * frame.kmPerPixel).toBeCloseTo(50, 6);
  });
});
