import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { astroBuild } from './build-site.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the project’s own site is built for the tests, apart from the `dist` that may be published. */
export const BUILT = join(PROJECT, '.cache/site');

/** Builds the project’s own site once for all tests on it. */
export default async function buildOnce(): Promise<void> {
  const { code, output } = await astroBuild(PROJECT, ['--outDir', BUILT]);
  if (code !== 0) throw new Error(`The site under test was not built:\n${output}`);
}
