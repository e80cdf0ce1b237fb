import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../src/commands/command-line.ts';
import { findChromium } from './browser/chromium.ts';
import { HOW_TO_GET_CHROMIUM, installChromium } from './browser/install-chromium.ts';
import { HOSTS } from './site/hosting/hosts.ts';

// The commands `npm test` and `npm run test:long`: runs every test that this machine can run, and says at the end which it
// could not. Then the exit status is 1, because a run without a browser has not shown that the site works in one.

const { long } = commandLine('test', 'Runs every test.')
  .option('--long', 'many more random edits and looks, which takes half an hour', false)
  .parse()
  .opts<{ long: boolean }>();

const hasBrowser = Boolean(findChromium()) || (installChromium() && Boolean(findChromium()));
const projects = ['unit', 'site', ...(hasBrowser ? ['browser'] : [])];
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const COMPILED = fileURLToPath(new URL('../.cache/node', import.meta.url));
const words = [
  'run',
  '--config',
  'tests/vitest.config.ts',
  ...projects.flatMap((name) => ['--project', name]),
];
const { status } = spawnSync(process.execPath, [vitest, ...words], {
  stdio: 'inherit',
  // What Node compiles is kept for the many processes that tests start.
  env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...(long ? { TESTS: 'long' } : {}) },
});
process.exitCode = status ?? 1;
const hosts = HOSTS.filter(({ isHere }) => !isHere).map(({ name }) => name);
if (hosts.length) {
  console.error(
    `\nNot run: the tests on ${hosts.join(' and ')} (tests/site/hosting). \`npm run test:hosts\` installs what is missing and runs them.`,
  );
}
if (!hasBrowser) {
  console.error(`\nNot run: the tests in a browser (tests/browser). ${HOW_TO_GET_CHROMIUM}`);
  process.exitCode = 1;
}
