import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { command } from '../src/commands/command-line.ts';
import { findChromium } from './browser/chromium.ts';
import { HOW_TO_GET_CHROMIUM, installChromium } from './browser/install-chromium.ts';
import { HOSTS } from './site/hosting/hosts.ts';

// The commands `npm test` and `npm run test:long`: checks the code, runs every test that this machine can run, and says at
// the end which it could not. Then the exit status is 1, because a run without a browser has not shown that the site works
// in one.

const { long } = command('npm test --', 'Checks the code and runs every test.')
  .option('--long', 'many more random edits and looks, which takes half an hour', false)
  .parse()
  .opts<{ long: boolean }>();

const pathOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// What Node compiles is kept for the many processes that are started here.
process.env.NODE_COMPILE_CACHE ??= pathOf('.cache/node');

/** Runs a command to its end, and gives its exit status. */
async function run(program: string, words: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(program, words, { cwd: pathOf('.'), stdio: 'inherit', ...options });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

/** Runs the tests that need no browser, and those that do where there is one. */
function test(hasBrowser: boolean): Promise<number> {
  const projects = ['unit', 'site', ...(hasBrowser ? ['browser'] : [])];
  const words = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...projects.flatMap((name) => ['--project', name]),
  ];
  const env = { ...process.env, ...(long ? { TESTS: 'long' } : {}) };
  return run(process.execPath, [pathOf('node_modules/vitest/vitest.mjs'), ...words], { env });
}

/** Checks formatting, lint and types side by side, as `npm run lint` does one after another. */
async function lint(): Promise<number> {
  const checks = ['lint:types', 'lint:format', 'lint:rules'];
  const codes = await Promise.all(checks.map((name) => run(`npm run ${name}`, [], { shell: true })));
  return Math.max(...codes);
}

// The code is checked while a browser is fetched.
const [fault] = await Promise.all([lint(), findChromium() ? undefined : installChromium()]);
process.exitCode = fault;
if (fault === 0) {
  const hasBrowser = findChromium() !== undefined;
  process.exitCode = await test(hasBrowser);
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
}
