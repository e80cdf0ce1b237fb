import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBuild, trialSite } from './build-site.ts';
import { buildSecondLook } from './second-look.ts';
import { emptyBundleStore } from './shared-bundles.ts';
import { UNUSUAL } from './unusual.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the project’s own site is built for the tests, apart from the `dist` that may be published. */
export const BUILT = join(PROJECT, '.cache/site');

/** Where a site of the unusual stories is built. */
export const UNUSUAL_BUILT = join(PROJECT, '.cache/unusual-site');

// Several projects of one run ask for the builds, each with its own copy of this module, in one process.
const shared = globalThis as { wirecopyBuilt?: Promise<void[]> };

/**
 * Builds once for all tests what more than one file of them looks at: the project’s own site, the same in another look,
 * and the unusual one.
 */
export default async function buildOnce(): Promise<void> {
  if (!shared.wirecopyBuilt) emptyBundleStore();
  shared.wirecopyBuilt ??= Promise.all([build(), buildUnusual(), buildSecondLook()]);
  await shared.wirecopyBuilt;
}

async function build(): Promise<void> {
  const { code, output } = await runBuild(PROJECT, {}, ['--out', BUILT]);
  if (code !== 0) throw new Error(`The site under test was not built:\n${output}`);
}

async function buildUnusual(): Promise<void> {
  using trial = trialSite();
  // What is known of the last one went with the trial that built it.
  rmSync(UNUSUAL_BUILT, { recursive: true, force: true });
  for (const { path, text } of UNUSUAL) trial.write(path, text);
  const { code, output } = await runBuild(trial.root, {}, ['--out', UNUSUAL_BUILT]);
  if (code !== 0) throw new Error(`The unusual site was not built:\n${output}`);
}
