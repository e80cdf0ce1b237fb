import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { type Artifacts, type Flags, type Result } from 'lighthouse';
import agentic from 'lighthouse/core/config/agentic-browsing-config.js';
import { findChromium } from '../chromium.ts';

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
  const profile = mkdtempSync(join(tmpdir(), 'wirecopy-lighthouse-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync'];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  const place = ['--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const chrome = spawn(findChromium()!, [...flags, ...quiet, ...place, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    chrome.on('exit', () => reject(new Error(`The browser did not start: ${said}`)));
    chrome.stderr.on('data', (chunk) => {
      said += chunk;
      const listening = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
      if (listening) resolve(Number(listening[1]));
    });
  });
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
    async [Symbol.asyncDispose]() {
      const gone = new Promise((resolve) => chrome.once('exit', resolve));
      chrome.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
