import { expect, test } from 'vitest';
import { SECOND_LOOK_BUILT } from '../site/second-look.ts';
import { axeViolations } from './axe-violations.ts';
import { CHART, MAP } from './page-types.ts';
import { openSite } from './site-in-browser.ts';

// A look that settings alone make is as readable as the one that comes with the engine.

const site = openSite(SECOND_LOOK_BUILT);

test.each([
  ['front page', ''],
  ['article with a map', MAP],
  ['article with a chart', CHART],
])('%s breaks no rule of axe and no content policy, in light and in dark', async (_, path) => {
  await using opened = await site.visit(path);
  for (const colorScheme of ['light', 'dark'] as const) {
    await opened.page.setViewportSize({ width: 390, height: 800 });
    await opened.page.emulateMedia({ colorScheme });
    expect(await axeViolations(opened.page)).toEqual([]);
  }
  expect(opened.faults).toEqual([]);
});

test('the logo fits into the masthead, and headlines have their own face', async () => {
  await using opened = await site.visit('');
  const { height, width } = (await opened.page.locator('.masthead .name svg').boundingBox())!;
  expect(height).toBeGreaterThan(15);
  expect(height).toBeLessThan(90);
  expect(width).toBeLessThan(1200);
  // The first page may be painted in the fallback; the fonts are there for the next one.
  const face = await opened.page
    .locator('main h2, main h3')
    .first()
    .evaluate((element) => {
      delete document.documentElement.dataset.fallback;
      return getComputedStyle(element).fontFamily;
    });
  expect(face).toContain('Frank Ruhl Libre');
});
