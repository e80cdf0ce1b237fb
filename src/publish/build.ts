import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';

// The command `npm run build`: says what it published, or every mistake that kept it from publishing.

let files = 0;
let folder = '';

/** Counts what was built, since a line for each of thousands of pages tells nobody anything. */
const counting: AstroIntegration = {
  name: 'wirecopy-counting',
  hooks: {
    'astro:build:done'({ pages, dir }) {
      files = pages.length;
      folder = relative(process.cwd(), fileURLToPath(dir));
    },
  },
};

try {
  const start = performance.now();
  await build({ logLevel: 'warn', integrations: [counting] });
  console.log(`${files} pages in ${folder}/, ${((performance.now() - start) / 1000).toFixed(1)} s`);
} catch (cause) {
  // The loaders run in a module graph of Vite's, so their CopyError is another class of the same name.
  const isMistake = cause instanceof Error && cause.name === 'CopyError';
  console.error(isMistake ? cause.message : cause);
  process.exitCode = 1;
}
