import { describe, expect, it, test } from 'vitest';
import { findDoubtfulPlaces } from '../../src/maps/doubtful-places.ts';
import { mapAlt } from '../../src/maps/map-alt.ts';
import { parsePlaces, type Place } from '../../src/parser/places.ts';
import { placesOf, ROOT } from './map-cases.ts';

/** Cities of all continents, of islands and of coasts. */
const CITIES = placesOf(
  'Kyiv 50.45 30.52, London 51.51 -0.13, Paris 48.86 2.35, Berlin 52.52 13.4, Madrid 40.42 -3.7, Rome 41.9 12.5, Istanbul 41.01 28.98, Cairo 30.04 31.24, Jerusalem 31.78 35.22, Baghdad 33.31 44.36, Tehran 35.69 51.39, Riyadh 24.71 46.68',
).concat(
  placesOf(
    'Kabul 34.53 69.17, Karachi 24.86 67.01, Mumbai 19.08 72.88, Colombo 6.93 79.86, Malé 4.17 73.51, Nairobi -1.29 36.82, Khartoum 15.5 32.56, Lagos 6.52 3.38, Dakar 14.69 -17.45, Cape Town -33.92 18.42, Antananarivo -18.88 47.51, Port Louis -20.16 57.5',
  ),
  placesOf(
    'Moscow 55.76 37.62, Stockholm 59.33 18.07, Reykjavik 64.15 -21.94, Ponta Delgada 37.74 -25.67, Valletta 35.9 14.51, Nicosia 35.17 33.36, Baku 40.41 49.87, Tashkent 41.3 69.24, São Paulo -23.55 -46.63, Buenos Aires -34.6 -58.38, Santiago -33.45 -70.67, Lima -12.05 -77.04',
  ),
  placesOf(
    'Bogotá 4.71 -74.07, Havana 23.11 -82.37, New York 40.71 -74.01, Toronto 43.65 -79.38, Halifax 44.65 -63.57, Miami 25.76 -80.19, Nuuk 64.18 -51.69, Stanley -51.7 -57.85, Hamilton 32.3 -64.78, Diego Garcia -7.31 72.41, Jamestown -15.93 -5.72, Strait of Hormuz 26.57 56.25',
  ),
);

const swap = ({ name, latitude, longitude }: Place): Place => ({
  name,
  latitude: longitude,
  longitude: latitude,
});
const doubtsIn = (places: readonly Place[]) => findDoubtfulPlaces(places, ROOT);

describe('doubtful places', () => {
  it('are none of the cities, alone or beside the ones before and after them', () => {
    expect(CITIES).toHaveLength(48);
    for (const [index, city] of CITIES.entries()) {
      expect(doubtsIn([city])).toEqual([]);
      expect(doubtsIn(CITIES.slice(index, index + 4))).toEqual([]);
    }
  });

  it('are many of the cities if they are alone and their numbers are swapped', () => {
    const found = CITIES.filter((city) => doubtsIn([swap(city)]).length > 0);
    // The others are on land both ways.
    expect(found.length).toBeGreaterThanOrEqual(15);
  });

  it('are in the sea, and on land with swapped numbers', () => {
    expect(doubtsIn(placesOf('Antananarivo 47.51 -18.88'))).toEqual([
      {
        index: 0,
        reason:
          '“Antananarivo 47.51 -18.88” lies in the sea. If the numbers are swapped, write `Antananarivo -18.88 47.51`.',
      },
    ]);
  });

  it('are far from the others, and near them with swapped numbers', () => {
    expect(doubtsIn(placesOf('Kharkiv 49.99 36.23, Kyiv 30.52 50.45, Odesa 46.48 30.73'))).toEqual([
      {
        index: 1,
        reason:
          '“Kyiv 30.52 50.45” is 2,500 km from the other places. If the numbers are swapped, write `Kyiv 50.45 30.52`.',
      },
    ]);
  });

  it('are several if several are swapped', () => {
    const places = placesOf(
      'Kharkiv 49.99 36.23, Kyiv 30.52 50.45, Odesa 46.48 30.73, Dnipro 48.46 35.05, Lviv 24.03 49.84',
    );
    expect(doubtsIn(places).map(({ index }) => index)).toEqual([1, 4]);
  });

  it('may be either of two places', () => {
    const [doubt, ...more] = doubtsIn(placesOf('Lyon 4.84 45.76, Geneva 46.2 6.15'));
    expect(more).toEqual([]);
    expect(doubt?.reason).toMatch(/km from “.*”\. If the numbers .*swapped, write `/);
  });

  test.each([
    'Titanic 41.73 -49.95',
    'Ever Given 30.02 32.58',
    'Nord Stream 55.53 15.7',
    'Moskva 45.18 30.93, Odesa 46.48 30.73',
    'Rubymar 13.36 42.96, Aden 12.79 45.03',
    'Point Nemo -48.88 -123.39',
    'Tristan da Cunha -37.07 -12.31',
    'McMurdo -77.85 166.67',
    'Moscow 55.76 37.62, Tehran 35.69 51.39',
    'Vostochny 51.88 128.33, Vladivostok 43.12 131.89',
  ])('are no ships, no islands and no distant capitals: %s', (text) => {
    expect(doubtsIn(placesOf(text))).toEqual([]);
  });

  it('have a text in their reason that parses', () => {
    const [doubt] = doubtsIn(placesOf('Antananarivo 47.51 -18.88'));
    const [, mend = ''] = /`(.*)`/.exec(doubt!.reason) ?? [];
    expect(parsePlaces(mend)).toEqual({ places: placesOf('Antananarivo -18.88 47.51') });
  });
});

test.each([
  ['Suez 29.97 32.55', 'en', 'Map: Suez'],
  [
    'Vostochny 51.88 128.33, Vladivostok 43.12 131.89',
    'en',
    'Map: Vostochny and Vladivostok, 1,000 km apart',
  ],
  ['Gaziantep 37.07 37.38, Aleppo 36.2 37.16', 'en', 'Map: Gaziantep and Aleppo, 99 km apart'],
  ['Suva -18.14 178.44, Apia -13.83 -171.76', 'en', 'Map: Suva and Apia, 1,200 km apart'],
  ['Rafah 31.29 34.25, Rafah crossing 31.29 34.253', 'en', 'Map: Rafah and Rafah crossing, 1 km apart'],
  ['A 1 1, B 2 2, C 3 3', 'en-GB', 'Map: A, B and C'],
  ['A 1 1, B 2 2, C 3 3', 'de', 'Map: A, B und C'],
])('the text alternative of %s in %s', (text, language, alt) => {
  expect(mapAlt(placesOf(text), language)).toBe(alt);
});
