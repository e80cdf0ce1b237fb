import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SITE_MARKER, SITE_MARKER_TEXT } from './site-marker.ts';
import { checkOutDir } from './out-dir.ts';
import { BUILT_BY_ASTRO, manifestFolder, readManifest, writeManifest } from './manifest.ts';

/** The adapter with which `npm run build` bundles the site, into a folder of its own. */
export const RENDERER = 'wirecopy-renderer';

/**
 * Holds a plain `astro build` to what holds for `npm run build`: it takes no folder that is not this project's, and the
 * folder has the mark. Astro would empty any folder it is given.
 */
export function outDirIntegration(): AstroIntegration {
  let isBuild = false;
  let out = '';
  let memory = '';
  return {
    name: 'wirecopy-out-dir',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        isBuild = command === 'build' && config.adapter?.name !== RENDERER;
        if (isBuild) updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done'({ config }) {
        if (!isBuild) return;
        const root = resolve(fileURLToPath(config.root));
        out = resolve(fileURLToPath(config.outDir));
        memory = manifestFolder(root, out);
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
  writeFileSync(join(out, SITE_MARKER), SITE_MARKER_TEXT);
  const record = readManifest(memory);
  if (record) writeManifest(memory, { ...record, everything: BUILT_BY_ASTRO });
  for (const name of readdirSync(out)) {
    if (name !== SITE_MARKER) rmSync(join(out, name), { recursive: true });
  }
}
