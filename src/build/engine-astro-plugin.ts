import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const IS_ASTRO = /^astro(?:\/|$)/;

/**
 * Lets the engine's code import the engine's own Astro. Vite would look for it in the paper's folder, where another
 * version may lie, or none: package managers need not put it at the top.
 */
export function engineAstroPlugin(): Plugin {
  return {
    name: 'wirecopy-engine-astro',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(id) {
        const [name = '', query] = id.split('?');
        if (!IS_ASTRO.test(name)) return;
        const path = fileURLToPath(import.meta.resolve(name));
        // Astro leaves the ending out where only the bundler imports a file.
        const file = existsSync(path) ? path : `${path}.js`;
        return query === undefined ? file : `${file}?${query}`;
      },
    },
  };
}
