import { beforeAll, describe } from 'vitest';
import { ALL_PAGE_TYPES } from '../browser/page-types.ts';
import type { Engine } from './engine.ts';
import { testJourney } from './journey.ts';
import { removePictures, testPages } from './pages.ts';
import { RIGHT_TO_LEFT_BUILT, RIGHT_TO_LEFT_PAGES } from './right-to-left.ts';

const SCHEMES = ['light', 'dark'] as const;

/** All that is tried in one engine, where it is on this machine. */
export function testEngine(engine: Engine): void {
  describe.skipIf(engine.missing.length > 0)(`${engine.name}`, () => {
    beforeAll(() => removePictures(engine));
    describe('a reader’s journey', () => {
      testJourney(engine);
    });
    describe.each(SCHEMES)('%s', (scheme) => {
      testPages(engine, scheme, ALL_PAGE_TYPES);
    });
    describe.each(SCHEMES)('right to left, %s', (scheme) => {
      testPages(engine, scheme, RIGHT_TO_LEFT_PAGES, RIGHT_TO_LEFT_BUILT);
    });
  });
}
