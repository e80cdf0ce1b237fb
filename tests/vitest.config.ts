import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { IS_LONG } from './long.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const setupFiles = [fileURLToPath(new URL('seed.ts', import.meta.url))];
const buildRightToLeft = fileURLToPath(new URL('engines/right-to-left.ts', import.meta.url));
const buildOnce = fileURLToPath(new URL('site/build-once.ts', import.meta.url));

export default defineConfig({
  root,
  test: {
    // Each keeps more than a processor busy, with the build or the browser that it starts.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles,
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'site',
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          setupFiles,
          globalSetup: [buildOnce],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          isolate: false,
          include: ['tests/browser/**/*.test.ts'],
          // Pictures for a person to look at, and Lighthouse's scores.
          exclude: IS_LONG
            ? []
            : ['tests/browser/quality/looks.test.ts', 'tests/browser/quality/lighthouse/**'],
          globalSetup: [buildOnce],
          testTimeout: 60_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        root,
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        root,
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: [buildOnce, buildRightToLeft],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
