import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IS_LONG } from '../long.ts';
import type { Order } from './build-process.ts';
import { settingsText, TRIAL_RECORDS } from './settings.ts';
import { keepBundle, lendBundle } from './shared-bundles.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The engine's command. A trial runs this one, as a paper runs the engine that it has installed: an engine of its own would
 * need a bundle of its own.
 */
export const WIRECOPY = join(PROJECT, 'src/commands/wirecopy.ts');

/** A copy of the project with content of its own, which a test may build, break and build again. */
export interface TrialSite {
  root: string;
  dist: string;
  /** what `content/site.yaml` is when the trial begins */
  settings: string;
  /** writes a file of the trial, from its root */
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  build(env?: Record<string, string>): Promise<{ code: number | null; output: string }>;
  /** builds, and throws what the build said if it fails */
  publish(env?: Record<string, string>): Promise<void>;
  /** takes the whole trial away */
  [Symbol.dispose](): void;
}

/**
 * Makes a trial with the project's code, an author, a standing page, and no story.
 */
export function trialSite(): TrialSite {
  const root = mkdtempSync(join(tmpdir(), 'wirecopy-'));
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(PROJECT, part), join(root, part), { recursive: true });
  }
  linkPackages(root);
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const settings = settingsText();
  write('content/site.yaml', settings);
  for (const [path, text] of Object.entries(TRIAL_RECORDS)) write(path, text);
  return {
    root,
    dist: join(root, 'dist'),
    settings,
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    build: (env = {}) => runBuild(root, env),
    async publish(env = {}) {
      const { code, output } = await runBuild(root, env);
      if (code !== 0) throw new Error(`The build failed (${code}):\n${output}`);
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Lends a trial the project's packages one by one, so that what a build caches beside them stays its own. */
function linkPackages(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(PROJECT, 'node_modules', name), join(root, 'node_modules', name), 'junction');
  }
}

// What the test runner sets for the tests would be taken for the editor's own settings.
const OF_THE_RUNNER =
  /^(?:DEV|PROD|MODE|SSR|BASE_URL|TEST|NODE_ENV|FORCE_COLOR|VITEST.*|SITE_URL|BASE_PATH)$/;

/** The environment of an editor's shell, with some more variables. */
function environment(more: Record<string, string>): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !OF_THE_RUNNER.test(name));
  // What Node compiles of the packages is the same for all trials.
  const compiled = join(PROJECT, '.cache/node');
  return { ...Object.fromEntries(own), NO_COLOR: '1', NODE_COMPILE_CACHE: compiled, ...more };
}

/** Starts a script of Node’s in a folder, as an editor’s shell would. */
export function start(root: string, words: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, words, {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}

const ASTRO = join(PROJECT, 'node_modules/astro/bin/astro.mjs');

/** Starts Astro’s command line in a folder. */
export function startAstro(root: string, words: string[], env: Record<string, string> = {}): ChildProcess {
  return start(root, [ASTRO, ...words], { ASTRO_TELEMETRY_DISABLED: '1', ...env });
}

/** Runs what `npm run build` runs. The code is bundled once for all trials that have the same. */
export async function runBuild(
  root: string,
  env: Record<string, string> = {},
  flags: string[] = [],
): Promise<{ code: number | null; output: string }> {
  lendBundle(root, environment(env));
  const result = IS_LONG
    ? await finished(startBuild(root, env, flags))
    : await builtInOneProcess({ root, env: environment(env), flags });
  keepBundle(root, environment(env));
  return result;
}

// Builds wait for each other in it, and it ends with the process that started it.
let builder: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

function builtInOneProcess(order: Order): Promise<{ code: number; output: string }> {
  const build = last.then(async () => {
    builder ??= fork(fileURLToPath(new URL('build-process.ts', import.meta.url)), { execArgv: [] });
    const over = new AbortController();
    const end = () => over.abort();
    const answer = once(builder, 'message', { signal: over.signal });
    builder.once('exit', end);
    builder.ref();
    builder.channel!.ref();
    builder.send(order);
    const [result] = (await answer) as [{ code: number; output: string }];
    builder.off('exit', end);
    // While it has nothing to do it keeps nobody from ending.
    builder.unref();
    builder.channel!.unref();
    return result;
  });
  last = build.catch(() => undefined);
  return build;
}

/** Starts it. */
export function startBuild(
  root: string,
  env: Record<string, string> = {},
  flags: string[] = [],
): ChildProcess {
  return start(root, [WIRECOPY, 'build', ...flags], env);
}
