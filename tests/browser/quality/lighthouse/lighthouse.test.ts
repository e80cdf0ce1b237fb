import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHART, MAP, PHOTOGRAPH, SEED } from '../../page-types.ts';
import { openSite } from '../../site-in-browser.ts';
import { type Flags, type LighthouseBrowser, openLighthouse, type Result } from './lighthouse.ts';

// Lighthouse's scores for what does not depend on the machine's speed. How fast a first view is, `npm run bench` measures.

const PAGES: readonly (readonly [type: string, path: string])[] = [
  ['front page', ''],
  ['article', SEED],
  ['article with a photograph', PHOTOGRAPH],
  ['article with a map', MAP],
  ['article with a chart', CHART],
  ['section', 'world/'],
  ['day', '2023/08/23/'],
];
const CATEGORIES = ['accessibility', 'best-practices', 'seo', 'agentic-browsing'];

const FLAGS: Flags = {
  onlyCategories: CATEGORIES,
  // By default it waits a second after each step for what may come late; here nothing that is timed is asked for.
  pauseAfterFcpMs: 100,
  pauseAfterLoadMs: 100,
  networkQuietThresholdMs: 100,
  cpuQuietThresholdMs: 100,
};

const site = openSite();
let browser: LighthouseBrowser;

beforeAll(async () => {
  browser = await openLighthouse();
});

afterAll(() => browser?.[Symbol.asyncDispose]());

/** What keeps a category from 100, one audit a line. */
function faults({ audits, categories }: Result): string[] {
  return Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter(({ weight }) => weight > 0)
      .map((ref) => audits[ref.id]!)
      .filter(({ score }) => score !== null && score < 1)
      .map((audit) => `${id}: ${audit.title}: ${JSON.stringify(audit.details)?.slice(0, 400)}`),
  );
}

describe.each(PAGES)('%s', (_, path) => {
  test(`has 100 for ${CATEGORIES.join(', ')}`, async () => {
    const { lhr } = await browser.look(site.url + path, FLAGS);
    expect(faults(lhr)).toEqual([]);
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, score]));
    expect(scores).toEqual(Object.fromEntries(CATEGORIES.map((category) => [category, 1])));
  });
});
