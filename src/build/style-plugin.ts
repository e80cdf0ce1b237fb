import { join } from 'node:path';
import type { Plugin } from 'vite';
import { isUserError } from '../diagnostics/user-error.ts';
import { readSite } from '../settings/read-site.ts';
import { readStyle, STYLE_FILE } from '../settings/read-style.ts';

const MODULE = 'virtual:own-style';
const RESOLVED = `\0${MODULE}`;

/**
 * Gives the layouts the editor's own rules, `content/style.css`, as the module `virtual:own-style`. After a mistake there
 * are none: a build reports it before, and `dev` shows it over the page.
 *
 * @param root the project's folder
 */
export function stylePlugin(root: string): Plugin {
  const path = join(root, STYLE_FILE);
  let css = '';
  return {
    name: 'wirecopy-style',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return;
      try {
        ({ css } = await readStyle(root, readSite(root).base));
      } catch (cause) {
        // In `dev`, pages keep their style until the settings are corrected. A build has read them before.
        if (!isUserError(cause)) throw cause;
      }
      return `export default ${JSON.stringify(css)};`;
    },
    configureServer({ environments, watcher }) {
      watcher.add(path);
      watcher.on('all', (_, changed) => {
        if (changed !== path) return;
        for (const { moduleGraph } of Object.values(environments)) {
          const module = moduleGraph.getModuleById(RESOLVED);
          if (module) moduleGraph.invalidateModule(module);
        }
      });
    },
  };
}
