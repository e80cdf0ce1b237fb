import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { putInPlace } from './put-in-place.ts';

// The command `npm run build`: builds the site beside the published one and puts it in its place when it is whole, or
// lists every mistake and leaves the published one as it is.

const root = process.cwd();
const beside = join(root, '.cache/next');
const published = join(root, 'dist');

let pages = 0;

/** Counts what was built, since a line for each of thousands of pages tells nobody anything. */
const counting: AstroIntegration = {
  name: 'wirecopy-counting',
  hooks: {
    'astro:build:done'(built) {
      pages = built.pages.length;
    },
  },
};

try {
  const start = performance.now();
  await rm(beside, { recursive: true, force: true });
  await build({ root, outDir: beside, logLevel: 'warn', integrations: [counting] });
  await putInPlace(beside, published);
  console.log(`${pages} pages in dist/, ${((performance.now() - start) / 1000).toFixed(1)} s`);
} catch (cause) {
  // The loaders run in a module graph of Vite's, so their CopyError is another class of the same name.
  const isMistake = cause instanceof Error && cause.name === 'CopyError';
  console.error(isMistake ? cause.message : cause);
  process.exitCode = 1;
}
