import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BUILT_BY_ASTRO, manifestFolder, readManifest, writeManifest } from './manifest.ts';
import { checkOutDir } from './out-dir.ts';
import { SITE_MARKER, SITE_MARKER_TEXT } from './site-marker.ts';

/** The name of the adapter with which `npm run build` bundles the site. */
export const RENDERER = 'wirecopy-renderer';

/**
 * Protects other folders from a plain `astro build`, which would empty any output folder. As with `npm run build`, it
 * fails if the folder does not belong to this project, and the folder gets the marker.
 */
export function outDirIntegration(): AstroIntegration {
  let isBuild = false;
  let out = '';
  let stateFolder = '';
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
        stateFolder = manifestFolder(root, out);
        checkOutDir(root, out, stateFolder);
      },
      'astro:build:start'() {
        if (isBuild) emptyFolder(out, stateFolder);
      },
    },
  };
}

/** Empties a folder except for the marker, and makes the next `npm run build` render everything. */
function emptyFolder(out: string, stateFolder: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, SITE_MARKER), SITE_MARKER_TEXT);
  const manifest = readManifest(stateFolder);
  if (manifest) writeManifest(stateFolder, { ...manifest, everything: BUILT_BY_ASTRO });
  for (const name of readdirSync(out)) {
    if (name !== SITE_MARKER) rmSync(join(out, name), { recursive: true });
  }
}
