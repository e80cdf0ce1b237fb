import { readFile } from 'node:fs/promises';
import { minify, type Plugin, transformWithOxc } from 'vite';

const QUERY = /\?minified$/;

/**
 * Gives the code of a module as text: `import code from './module.ts?minified'`. Pages have it inline, where every byte
 * counts. The module may import nothing.
 */
export function minifiedSourcePlugin(): Plugin {
  return {
    name: 'wirecopy-minified-source',
    enforce: 'pre',
    load: {
      filter: { id: QUERY },
      async handler(id) {
        const file = id.replace(QUERY, '');
        this.addWatchFile(file);
        const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
        const { code: short, errors } = await minify(file, code, { module: true });
        if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
        return `export default ${JSON.stringify(short)};`;
      },
    },
  };
}
