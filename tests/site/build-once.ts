import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBuild } from './build-site.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the project’s own site is built for the tests, apart from the `dist` that may be published. */
export const BUILT = join(PROJECT, '.cache/site');

// Two projects of one run ask for the build, each with its own copy of this module, in one process.
const shared = globalThis as { wirecopyBuilt?: Promise<void> };

/** Builds the project’s own site once for all tests on it. */
export default function buildOnce(): Promise<void> {
  shared.wirecopyBuilt ??= build();
  return shared.wirecopyBuilt;
}

async function build(): Promise<void> {
  const { code, output } = await runBuild(PROJECT, {}, ['--out', BUILT]);
  if (code !== 0) throw new Error(`The site under test was not built:\n${output}`);
}
