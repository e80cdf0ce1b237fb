import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the project with content of its own, which a test may build, break and build again. */
export interface TrialSite {
  root: string;
  dist: string;
  /** writes a file of the trial, from its root */
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  build(env?: Record<string, string>): Promise<{ code: number | null; output: string }>;
  /** takes the whole trial away */
  [Symbol.dispose](): void;
}

/** Makes a trial with the project's code and settings, and no story. */
export function trialSite(): TrialSite {
  const root = mkdtempSync(join(tmpdir(), 'wirecopy-'));
  for (const part of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'content/site.yaml',
  ]) {
    cpSync(join(PROJECT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'junction');
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  return {
    root,
    dist: join(root, 'dist'),
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    build: (env = {}) => astroBuild(root, [], env),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Runs `astro build` in a folder. */
export function astroBuild(root: string, flags: string[], env: Record<string, string> = {}) {
  const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
  // A trial keeps its store to itself: node_modules is shared, and so would be the cache in it.
  const child = spawn(process.execPath, [astro, 'build', ...flags], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}
