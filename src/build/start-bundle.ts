import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { UserError } from '../diagnostics/user-error.ts';
import { isCompleteBundle } from './astro-renderer.ts';
import { markBundleUsed, removeOldBundles } from './bundle-cache.ts';

/** The folder of a bundle. @param digest the digest of its inputs: `bundle` of a SiteFingerprint */
export function bundleFolder(root: string, digest: string): string {
  return join(root, '.cache/bundles', digest);
}

/** A bundle that is being built, or existed already. */
export interface BundleTask {
  wasThere: boolean;
  /** rejects with a UserError if the code cannot be bundled */
  done: Promise<void>;
  /** stops the bundler; `done` need not be awaited then */
  stop(): void;
}

/**
 * Starts to bundle the site's code, unless the bundle exists. The bundler runs in a process of its own, while articles
 * are read, and its memory is free again before pages are rendered.
 */
export function startBundle(root: string, digest: string): BundleTask {
  const folder = bundleFolder(root, digest);
  markBundleUsed(folder);
  if (isCompleteBundle(folder)) return { wasThere: true, done: Promise.resolve(), stop: () => undefined };
  mkdirSync(dirname(folder), { recursive: true });
  // An installed engine is compiled.
  const script = join(import.meta.dirname, `bundle-process${extname(import.meta.filename)}`);
  const child = fork(script, [root, folder], { cwd: root, silent: true });
  printOutput(child);
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new UserError(NOT_BUNDLED));
    });
  }).then(() => removeOldBundles(folder));
  // After `stop`, nobody awaits `done`.
  done.catch(() => undefined);
  return { wasThere: false, done, stop: () => child.kill() };
}

// Astro prints these lines about routes with parameters, because the adapter renders on request. The renderer calls
// `getStaticPaths` itself and names the route of each page, so several routes may match one address.
const EXPECTED =
  /getStaticPaths\(\) ignored in dynamic page|is defined in both .* using SSR mode|A collision will result in/;

function printOutput({ stdout, stderr }: ChildProcess): void {
  for (const input of [stdout!, stderr!]) {
    createInterface({ input }).on('line', (line) => {
      if (!EXPECTED.test(line)) console.error(line);
    });
  }
}

// The bundler prints the cause.
const NOT_BUNDLED = 'The site’s code could not be bundled. Nothing was published; the site is unchanged.';
