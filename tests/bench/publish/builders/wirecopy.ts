import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SECTIONS } from '../corpus/story.ts';
import { SITE_YAML, wireCopy, wirePath } from '../corpus/wire-copy.ts';
import type { Builder, Command } from './builder.ts';

const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url));
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project, built by what `npm run build` runs. */
export function openWirecopy(folder: string): Builder {
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  linkPackages(folder);
  for (const section of SECTIONS) mkdirSync(join(folder, 'content/articles', section), { recursive: true });
  writeFileSync(join(folder, 'content/site.yaml'), SITE_YAML);
  return {
    name: 'Wirecopy',
    version: versionOf(),
    root: folder,
    output: 'dist',
    caches: ['.cache', '.astro'],
    build: nodeIn(folder, ['src/commands/wirecopy.ts', 'build']),
    file: (story) => ({ path: wirePath(story), text: wireCopy(story) }),
    template: { path: 'src/layouts/ArticlePage.astro', word: 'min read' },
  };
}

/** Runs a script of Node's in a copy of the project. */
export function nodeIn(folder: string, words: string[]): Command {
  return { program: process.execPath, words, cwd: folder, env: { ASTRO_TELEMETRY_DISABLED: '1' } };
}

/** Links the project's packages one by one, so that what a build caches beside them stays in the copy. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(PROJECT, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
}

function versionOf(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: PROJECT,
      encoding: 'utf8',
    }).trim();
  } catch {
    return 'not of a git checkout';
  }
}
