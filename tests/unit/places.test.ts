import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePlaces, type Place, printPlace } from '../../src/parser/places.ts';

const VOSTOCHNY: Place = { name: 'Vostochny', latitude: 51.88, longitude: 128.33 };
const VLADIVOSTOK: Place = { name: 'Vladivostok', latitude: 43.12, longitude: 131.89 };

function wrongIn(text: string): string {
  const parsed = parsePlaces(text);
  return 'wrong' in parsed ? parsed.wrong : `parsed as ${JSON.stringify(parsed.places)}`;
}

const letters = fc.constantFrom(...'abcXYZéßжΩקדק北京 -’.1907()');
const anyName = fc
  .string({ unit: letters, minLength: 1, maxLength: 40 })
  .map((name) => name.replace(/\s+/g, ' ').trim())
  // A word that begins with a digit looks like a number, and a dash at the end like a separator.
  .filter((name) => /^\p{L}/u.test(name) && !name.endsWith('-') && !/(?<![\p{L}\d])\d/u.test(name));
const anyPlaces = fc
  .uniqueArray(fc.record({ name: anyName, latitude: degrees(90), longitude: degrees(180) }), {
    minLength: 1,
    maxLength: 12,
    selector: ({ name }) => name.normalize('NFKC').toLowerCase(),
  })
  .filter((places) => new Set(places.map(({ latitude }) => Math.round(latitude))).size === places.length);

function degrees(limit: number) {
  return fc.integer({ min: -limit * 1e4, max: limit * 1e4 }).map((value) => (value === 0 ? 0 : value / 1e4));
}

describe('places', () => {
  test.each([
    ['Vostochny 51.88 128.33, Vladivostok 43.12 131.89'],
    ['Vostochny 51.88 128.33;Vladivostok 43.12 131.89;'],
    ['Vostochny 51.88 128.33，Vladivostok 43.12 131.89'],
    ['Vostochny 51.88 128.33、Vladivostok 43.12 131.89'],
    ['Vostochny 51.88 128.33، Vladivostok 43.12 131.89'],
    ['  Vostochny\t51.88  128.33\nVladivostok 43.12 131.89\n'],
    ['Vostochny 51.88, 128.33, Vladivostok 43.12, 131.89'],
    ['Vostochny 51.88,128.33,Vladivostok 43.12,131.89'],
    ['Vostochny (51.88, 128.33), Vladivostok (43.12; 131.89)'],
    ['Vostochny: 51.88 128.33, Vladivostok – 43.12 131.89'],
    ['Vostochny 51.88N 128.33E, Vladivostok 43.12° N 131.89° E'],
    ['Vostochny 51.88° N, 128.33° E; Vladivostok 43.12 n 131.89 e'],
    ['Vostochny 128.33E 51.88N, Vladivostok 131.89 E 43.12 N'],
  ])('are read from %j', (text) => {
    expect(parsePlaces(text)).toEqual({ places: [VOSTOCHNY, VLADIVOSTOK] });
  });

  test.each([
    ['Cape Town -33.9 18.4', 'Cape Town', -33.9, 18.4],
    ['Cape Town −33.9 18.4', 'Cape Town', -33.9, 18.4],
    ['Rio de Janeiro 22.91 S 43.17 W', 'Rio de Janeiro', -22.91, -43.17],
    ['6 October City 29.94 30.91', '6 October City', 29.94, 30.91],
    ['Area 51 37.23 -115.81', 'Area 51', 37.23, -115.81],
    ['St. John’s 47 -52', 'St. John’s', 47, -52],
    ['القدس 31.78 35.22', 'القدس', 31.78, 35.22],
    ['北京 39.9 116.4', '北京', 39.9, 116.4],
    ['Null Island 0 S 0 W', 'Null Island', 0, 0],
    ['Amundsen–Scott -90 0', 'Amundsen–Scott', -90, 0],
  ])('are read from %j', (text, name, latitude, longitude) => {
    expect(parsePlaces(text)).toEqual({ places: [{ name, latitude, longitude }] });
  });

  test.each([
    ['', /no place.*`Suez/],
    [' , ', /no place/],
    ['Kyiv', /“Kyiv” has no position/],
    ['Kyiv 50.45', /“Kyiv 50.45” has only one number/],
    ['50.45 30.52', /“50.45 30.52” has no name/],
    ['42 50.45 30.52', /has no name/],
    ['50.45 30.52 Kyiv', /Write the numbers last: `Kyiv 50.45 30.52`/],
    ['Kyiv 50.45 30.52 Lviv 49.84 24.03', /a comma between them: `Kyiv 50.45 30.52, Lviv 49.84 24.03`/],
    ['Kyiv 50,45 30,52', /“Kyiv 50,45 30,52” has a comma in a number.*`Kyiv 50.45 30.52`/],
    ['Kyiv 50,45, 30,52', /`Kyiv 50.45 30.52`/],
    ['Kyiv 51,128', /`Kyiv 51 128`/],
    ['Kyiv 50°27′ N 30°31′24″ E', /minutes.*`Kyiv 50.45 N 30.5233 E`/],
    ['Kyiv 128.33 51.88', /latitude of 128.33.*`Kyiv 51.88 128.33`/],
    ['Kyiv -128.33 51.88', /`Kyiv 51.88 -128.33`/],
    ['Kyiv 95 95', /latitude of 95.*Write the latitude first/],
    ['Suva -18.14 181.5', /longitude of 181.5.*`Suva -18.14 -178.5`/],
    ['Suva -18.14 500', /longitude of 500.*Write a longitude/],
    ['Kyiv 50.45N 30.52N', /contradicts itself/],
    ['Kyiv -50.45N 30.52E', /contradicts itself/],
    ['Kyiv 50.45 30.52, KYIV 1 2', /“Kyiv” is there twice/],
    ['Kyiv 50.45 30.52, Lviv 50.4502 30.5203', /“Lviv 50.4502 30.5203” is at the same spot as “Kyiv”/],
    [`${'K'.repeat(41)} 1 2`, /41 characters.*at most 40/],
    [Array.from({ length: 13 }, (_, index) => `P${index} ${index} 1`).join(', '), /13 places.*Keep the 12/],
  ])('are refused in %j', (text, message) => {
    expect(wrongIn(text)).toMatch(message);
  });

  it('are named in the message even if the text is long, which is cut', () => {
    expect(wrongIn('Kyiv and so on '.repeat(500)).length).toBeLessThan(250);
  });

  it('are read as they are printed', () => {
    fc.assert(
      fc.property(anyPlaces, fc.constantFrom(', ', '; ', '、', '\n'), (places, separator) => {
        expect(parsePlaces(places.map(printPlace).join(separator))).toEqual({ places });
      }),
    );
  });

  it('are right or refused with a message, whatever the text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'Aб 0159.,;-−°′NSEW()北') }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parsePlaces(text);
        const wrong = 'wrong' in parsed ? parsed.wrong : 'Right. Nothing to write instead.';
        const places = 'wrong' in parsed ? [] : parsed.places;
        expect(wrong).toMatch(/\. .*\.$/s);
        for (const { name, latitude, longitude } of places) {
          expect(name.trim()).not.toBe('');
          expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
          expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are read fast even if the text is long', () => {
    // A pattern that tries every start of the numbers would take hours.
    expect(wrongIn(`A ${'1 '.repeat(1_000_000)}x`)).toMatch(/“A 1 1/);
  });
});
