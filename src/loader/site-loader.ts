import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readSite, SITE_FILE } from '../settings/read-site.ts';

/** Loads the settings as a single entry, `site`. In `dev` it loads them again when their file changes. */
export function siteLoader(): Loader {
  return {
    name: 'wirecopy-site',
    async load({ config, store, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const load = () => store.set({ id: 'site', data: { ...readSite(root) } });
      load();
      const path = join(root, SITE_FILE);
      watcher?.add(path);
      watcher?.on('change', (changed) => {
        if (changed !== path) return;
        try {
          load();
        } catch (cause) {
          logger.error(String((cause as Error).message));
        }
      });
    },
  };
}
