import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { IS_LONG } from './long.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const setupFiles = [fileURLToPath(new URL('seed.ts', import.meta.url))];
const buildOnce = fileURLToPath(new URL('site/build-once.ts', import.meta.url));
const serveOnce = fileURLToPath(new URL('browser/serve-once.ts', import.meta.url));

export default defineConfig({
  root,
  test: {
    // Much of it waits for a browser or a build, so three at a time suit two cores.
    maxWorkers: 3,
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
          // Pictures for a person to look at.
          exclude: IS_LONG ? [] : ['tests/browser/quality/looks.test.ts'],
          globalSetup: [buildOnce, serveOnce],
          testTimeout: 60_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
