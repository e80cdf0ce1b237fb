import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasArticles } from '../loader/article-store.ts';
import { MARK, MARK_TEXT } from './mark.ts';
import { checkOutDir } from './out-dir.ts';
import { BUILT_BY_ASTRO, memoryOf, readRecord, writeRecord } from './record.ts';

/**
 * Holds a plain `astro build` to what holds for `npm run build`: it takes no folder that is not this project's, and the
 * folder has the mark. Astro would empty any folder it is given.
 */
export function outDir(): AstroIntegration {
  let isBuild = false;
  let out = '';
  let memory = '';
  return {
    name: 'wirecopy-out-dir',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        // `npm run build` bundles with Astro too, into a folder of its own.
        isBuild = command === 'build' && !hasArticles();
        if (isBuild) updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done'({ config }) {
        if (!isBuild) return;
        const root = resolve(fileURLToPath(config.root));
        out = resolve(fileURLToPath(config.outDir));
        memory = memoryOf(root, out);
        checkOutDir(root, out, memory);
      },
      'astro:build:start'() {
        if (isBuild) emptyFolder(out, memory);
      },
    },
  };
}

/** Empties a folder but for the mark, and has the next `npm run build` trust nothing in it. */
function emptyFolder(out: string, memory: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, MARK), MARK_TEXT);
  const record = readRecord(memory);
  if (record) writeRecord(memory, { ...record, everything: BUILT_BY_ASTRO });
  for (const name of readdirSync(out)) {
    if (name !== MARK) rmSync(join(out, name), { recursive: true });
  }
}
