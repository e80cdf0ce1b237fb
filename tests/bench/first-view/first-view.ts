import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreviewServer } from '../../../src/hosting/preview-server.ts';
import { findChromium, launchChromium } from '../../browser/chromium.ts';
import {
  type Flags,
  type LighthouseBrowser,
  type Look,
  openLighthouse,
} from '../../browser/quality/lighthouse/lighthouse.ts';
import { CHART, MAP, PHOTOGRAPH, SEED } from '../../browser/page-types.ts';
import { serveBarePage } from './bare-page.ts';
import { paintedFonts } from './painted-fonts.ts';
import { median, type Speed, speedFlags, speedOf, type Throttling } from './speed.ts';

// What `npm run bench -- --first-view` measures: how fast the built site's pages are on a phone with slow 4G, as
// Lighthouse measures it, beside a bare page, and in which fonts they are painted. Pages take turns, so that what else
// the machine does falls on all of them, and no run is thrown away.

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const RUNS = 5;
const BOTH: readonly Throttling[] = ['devtools', 'simulate'];

/** An LCP of at most so many times the bare page's: DESIGN, section 7. */
const TARGET = 1.15;

interface Page {
  type: string;
  /** from the site's root; undefined for the bare page */
  path: string | undefined;
  throttlings: readonly Throttling[];
}

const BARE: Page = { type: 'bare page', path: undefined, throttlings: BOTH };
const PAGES: readonly Page[] = [
  BARE,
  { type: 'front page', path: '', throttlings: BOTH },
  { type: 'article', path: SEED, throttlings: BOTH },
  { type: 'article with a photograph', path: PHOTOGRAPH, throttlings: ['simulate'] },
  { type: 'article with a map', path: MAP, throttlings: ['simulate'] },
  { type: 'article with a chart', path: CHART, throttlings: ['simulate'] },
  { type: 'section', path: 'world/', throttlings: ['simulate'] },
  { type: 'day', path: '2023/08/23/', throttlings: ['simulate'] },
];

const FIGURES = ['score', 'fcp', 'lcp', 'cls', 'tbt', 'ownBlocking'] as const;

/**
 * Measures the pages of `dist` and gives tables in Markdown: medians, with the least and the most of LCP.
 *
 * @throws where there is no built site or no browser
 */
export async function firstViewReport(tell: (line: string) => void): Promise<string> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no site yet. Build it: npm run build');
  if (!findChromium()) throw new Error('Lighthouse needs Chromium or Chrome, or CHROMIUM_PATH.');
  const served = await startPreviewServer(DIST, { base: '', port: 0 });
  const bare = await serveBarePage();
  try {
    const addressOf = ({ path }: Page) => (path === undefined ? bare.url : served.url + path);
    const tables: string[] = [];
    for (const throttling of BOTH) tables.push(await measure(throttling, addressOf, tell));
    await using browser = await launchChromium();
    tables.push(await paintedFonts(browser, served.url + SEED));
    return tables.join('\n\n');
  } finally {
    await Promise.all([served.close(), bare.close()]);
  }
}

async function measure(
  throttling: Throttling,
  addressOf: (page: Page) => string,
  tell: (line: string) => void,
): Promise<string> {
  await using lighthouse = await openLighthouse();
  const flags = speedFlags(throttling);
  const pages = PAGES.filter(({ throttlings }) => throttlings.includes(throttling));
  const runsOf = new Map<Page, Speed[]>(pages.map((page) => [page, []]));
  for (let run = 1; run <= RUNS; run += 1) {
    for (const [page, runs] of runsOf) {
      runs.push(speedOf(await lookAt(lighthouse, addressOf(page), flags, tell)));
      tell(`${throttling}, ${page.type}, run ${run}: ${JSON.stringify(runs.at(-1))}`);
    }
  }
  const lcpOf = (page: Page) => median(runsOf.get(page)!.map(({ lcp }) => lcp));
  const rows = [...runsOf].map(([page, runs]) => {
    const lcps = runs.map(({ lcp }) => lcp);
    const cells = [
      ...FIGURES.map((figure) => median(runs.map((run) => run[figure]))),
      `${Math.min(...lcps)} to ${Math.max(...lcps)}`,
      (lcpOf(page) / lcpOf(BARE)).toFixed(2),
    ];
    return `| ${page.type} | ${cells.join(' | ')} |`;
  });
  const aim = throttling === 'devtools' ? `, aim ≤ ${TARGET}` : '';
  const heads = [
    `${throttling}, medians of ${RUNS} runs`,
    'score',
    'FCP, ms',
    'LCP, ms',
    'CLS',
    'TBT, ms',
    'own blocking, ms',
    'LCP, least to most',
    `LCP ÷ bare page’s${aim}`,
  ];
  return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...rows].join('\n');
}

// On a very busy machine a trace may lack its start. Such a look has no figures, so it is no run.
const TRIES = 3;

async function lookAt(
  lighthouse: LighthouseBrowser,
  url: string,
  flags: Flags,
  tell: (line: string) => void,
): Promise<Look> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await lighthouse.look(url, flags);
    } catch (cause) {
      if (attempt === TRIES) throw cause;
      tell(`a look without figures, which counts as no run, so once more: ${(cause as Error).message}`);
    }
  }
}
