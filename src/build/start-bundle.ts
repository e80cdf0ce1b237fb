import { fork } from 'node:child_process';
import { UserError } from '../diagnostics/user-error.ts';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeOldBundles, markBundleUsed } from './bundle-cache.ts';
import { isCompleteBundle } from './astro-renderer.ts';

/** Where the bundle of a state of the house is kept. */
export function bundleFolder(root: string, digest: string): string {
  return join(root, '.cache/bundles', digest);
}

/** A bundle that is being made, or is there already. */
export interface BundleTask {
  /** whether it was there already */
  isThere: boolean;
  done: Promise<void>;
  /** gives it up */
  stop(): void;
}

/** Has the site's code bundled, unless it is as it was; in a process beside this one. */
export function startBundle(root: string, digest: string): BundleTask {
  const folder = bundleFolder(root, digest);
  markBundleUsed(folder);
  if (isCompleteBundle(folder)) {
    return { isThere: true, done: Promise.resolve(), stop: () => undefined };
  }
  mkdirSync(dirname(folder), { recursive: true });
  const script = fileURLToPath(new URL('bundle-process.ts', import.meta.url));
  const child = fork(script, [root, folder], { cwd: root });
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new UserError(NOT_BUNDLED));
    });
  }).then(() => removeOldBundles(folder));
  // Whoever gives it up does not wait for it.
  done.catch(() => undefined);
  return { isThere: false, done, stop: () => child.kill() };
}

// The bundler has printed why.
const NOT_BUNDLED = 'The site’s code could not be bundled. Nothing was published; the site stands as it was.';
