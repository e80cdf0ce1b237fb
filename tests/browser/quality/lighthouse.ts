import lighthouse, { type Artifacts, type Flags, type Result } from 'lighthouse';
import agentic from 'lighthouse/core/config/agentic-browsing-config.js';
import { launchChromium } from '../chromium.ts';
import { freePort } from '../../free-port.ts';

/** What one look at a page gives. */
export interface Look {
  lhr: Result;
  artifacts: Artifacts;
}

/** A browser that Lighthouse drives. */
export interface LighthouseBrowser extends AsyncDisposable {
  /**
   * Looks at a page once, as for the first time: on a phone, over Lighthouse's slow 4G.
   *
   * @throws where nothing could be measured
   */
  look(url: string, flags: Flags): Promise<Look>;
}

/** Starts a browser for Lighthouse. */
export async function openLighthouse(): Promise<LighthouseBrowser> {
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
