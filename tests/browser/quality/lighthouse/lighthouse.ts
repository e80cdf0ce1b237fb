import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from '../../../free-port.ts';
import { installApart } from '../../../packages-apart.ts';
import { launchChromium } from '../../chromium.ts';

// Lighthouse is a quarter of all that the project would install, and only `npm run test:long` and the bench use it. So it
// is installed apart, when it is first asked for; what is read of its results is described here.

const OWN = fileURLToPath(new URL('.', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../../../.cache/lighthouse', import.meta.url));

/** Its settings for one look: https://github.com/GoogleChrome/lighthouse/blob/main/docs/configuration.md */
export type Flags = Readonly<Record<string, unknown>>;

/** Its report: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
export interface Result {
  categories: Record<string, Category>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
}

interface Category {
  id: string;
  /** 0 to 1 */
  score: number | null;
  auditRefs: readonly { id: string; weight: number }[];
}

interface Audit {
  title: string;
  /** 0 to 1; null where there is none to give */
  score: number | null;
  numericValue?: number;
  details?: unknown;
}

/** An event of the browser's trace: times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  /** the processor's time that it took */
  tdur?: number;
}

/** What was gathered for the report. */
export interface Artifacts {
  Trace: { traceEvents: readonly TraceEvent[] };
}

/** What one look at a page gives. */
export interface Look {
  lhr: Result;
  artifacts: Artifacts;
}

type Lighthouse = (url: string, flags: Flags, config: unknown) => Promise<Look | undefined>;

/** A browser that Lighthouse drives. */
export interface LighthouseBrowser extends AsyncDisposable {
  /**
   * Looks at a page once, as for the first time: on a phone, over Lighthouse's slow 4G.
   *
   * @throws where nothing could be measured
   */
  look(url: string, flags: Flags): Promise<Look>;
}

/**
 * Starts a browser for Lighthouse.
 *
 * @throws where Lighthouse cannot be installed, or there is no browser
 */
export async function openLighthouse(): Promise<LighthouseBrowser> {
  installApart(OWN, PACKAGES);
  const lighthouse = (await load('core/index.js')) as Lighthouse;
  const agentic = await load('core/config/agentic-browsing-config.js');
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  return {
    async look(url, what) {
      const outcome = await lighthouse(
        url,
        {
          ...what,
          port,
          logLevel: 'silent',
          disableFullPageScreenshot: true,
          // A first visit has nothing kept; by default what the last run kept would stay.
          clearStorageTypes: ['local_storage', 'cache_storage', 'service_workers'],
        },
        agentic,
      );
      if (!outcome) throw new Error('Lighthouse measured nothing.');
      const { runtimeError } = outcome.lhr;
      if (runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${runtimeError.message}`);
      return outcome;
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

async function load(file: string): Promise<unknown> {
  const { href } = pathToFileURL(join(PACKAGES, 'node_modules/lighthouse', file));
  return ((await import(href)) as { default: unknown }).default;
}
