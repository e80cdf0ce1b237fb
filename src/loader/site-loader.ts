import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { ContentError } from '../diagnostics/user-error.ts';
import { logoFile, readLogo } from '../settings/read-logo.ts';
import { readSite, SITE_FILE } from '../settings/read-site.ts';
import { siteSchema } from '../settings/site-schema.ts';

/** The schema of the collection `site`: the settings, and the drawing of the logo that they name. */
export const siteEntrySchema = siteSchema.extend({
  /** The logo of the masthead: an `svg` element, and its width in multiples of its height. */
  masthead: z.object({ svg: z.string(), ratio: z.number() }).optional(),
});

/** Loads the settings as a single entry, `site`. In `dev` it loads them again when their file or the logo changes. */
export function siteLoader(): Loader {
  return {
    name: 'wirecopy-site',
    async load({ config, store, watcher, logger }) {
      const root = fileURLToPath(config.root);
      let files: string[] = [];
      const load = async () => {
        const site = readSite(root);
        files = [SITE_FILE, ...(site.mastheadLogo ? [logoFile(site.mastheadLogo)] : [])].map((file) =>
          join(root, file),
        );
        watcher?.add(files);
        const { logo, diagnostics } = await readLogo(root, site);
        if (diagnostics.some(({ fatal }) => fatal)) throw new ContentError(diagnostics);
        store.set({ id: 'site', data: { ...site, ...(logo ? { masthead: { ...logo } } : {}) } });
      };
      await load();
      watcher?.on('change', async (changed) => {
        if (!files.includes(changed)) return;
        try {
          await load();
        } catch (cause) {
          logger.error(String((cause as Error).message));
        }
      });
    },
  };
}
