import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreviewServer } from '../../../src/hosting/preview-server.ts';
import { findChromium } from '../../browser/chromium.ts';
import {
  type Artifacts,
  type Flags,
  type Look,
  openLighthouse,
} from '../../browser/quality/lighthouse/lighthouse.ts';
import { CHART, MAP, PHOTOGRAPH, SEED } from '../../browser/page-types.ts';

// What `npm run bench -- --first-view` measures: how fast the built site's pages are on a phone with slow 4G, as Lighthouse
// reckons it. No run is thrown away.

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const PAGES: readonly (readonly [type: string, path: string])[] = [
  ['front page', ''],
  ['article', SEED],
  ['article with a photograph', PHOTOGRAPH],
  ['article with a map', MAP],
  ['article with a chart', CHART],
  ['section', 'world/'],
  ['day', '2023/08/23/'],
];
const RUNS = 5;

const SPEED: Flags = {
  onlyCategories: ['performance'],
  pauseAfterFcpMs: 500,
  pauseAfterLoadMs: 500,
  networkQuietThresholdMs: 500,
  cpuQuietThresholdMs: 500,
};

// A task of more than 50 ms blocks the page, and a phone needs four times as long for one.
const BLOCKS = 50;
const SLOWER = 4;

/** The figures of one look: scores of 0 to 100, times in milliseconds. */
interface Speed {
  score: number;
  fcp: number;
  lcp: number;
  cls: number;
  /** as Lighthouse has it: from a task's start to its end, whatever else the machine did meanwhile */
  tbt: number;
  /** what a processor spent on the page's own tasks, which is the same on a busy machine */
  ownBlocking: number;
}

function speedOf({ lhr: { categories, audits }, artifacts }: Look): Speed {
  const figure = (audit: string) => audits[audit]!.numericValue ?? Number.NaN;
  return {
    score: Math.round(100 * categories.performance!.score!),
    fcp: Math.round(figure('first-contentful-paint')),
    lcp: Math.round(figure('largest-contentful-paint')),
    cls: figure('cumulative-layout-shift'),
    tbt: Math.round(figure('total-blocking-time')),
    ownBlocking: Math.round(blockedByItself(artifacts)),
  };
}

function blockedByItself({ Trace }: Artifacts): number {
  const paint = Trace.traceEvents.find(({ name }) => name === 'firstContentfulPaint')!;
  return Trace.traceEvents
    .filter(
      ({ name, pid, tid, ts }) =>
        name === 'RunTask' && pid === paint.pid && tid === paint.tid && ts >= paint.ts,
    )
    .reduce((sum, { tdur = 0 }) => sum + Math.max(0, (SLOWER * tdur) / 1000 - BLOCKS), 0);
}

const FIGURES = ['score', 'fcp', 'lcp', 'cls', 'tbt', 'ownBlocking'] as const;

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

/**
 * Measures the pages of `dist` and gives a table in Markdown: medians, with the least and the most of LCP.
 *
 * @throws where there is no built site or no browser
 */
export async function firstViewReport(tell: (line: string) => void): Promise<string> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no site yet. Build it: npm run build');
  if (!findChromium()) throw new Error('Lighthouse needs Chromium or Chrome, or CHROMIUM_PATH.');
  const served = await startPreviewServer(DIST, { base: '', port: 0 });
  await using browser = await openLighthouse();
  const rows: string[] = [];
  for (const [type, path] of PAGES) {
    const runs: Speed[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      runs.push(speedOf(await browser.look(served.url + path, SPEED)));
      tell(`${type}, run ${run}: ${JSON.stringify(runs.at(-1))}`);
    }
    const lcps = runs.map(({ lcp }) => lcp);
    const medians = FIGURES.map((figure) => median(runs.map((run) => run[figure])));
    rows.push(`| ${type} | ${medians.join(' | ')} | ${Math.min(...lcps)} to ${Math.max(...lcps)} |`);
  }
  await served.close();
  return [
    `| medians of ${RUNS} runs | score | FCP, ms | LCP, ms | CLS | TBT, ms | own blocking, ms | LCP, least to most |`,
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
