import { join } from 'node:path';

// The bundler replaces this name, because code in a bundle lies elsewhere.
declare const ENGINE_FOLDER: string | undefined;

/**
 * The folder of the engine, which has `src/` and `package.json`: an absolute path. A paper has its own folder; in this
 * repository they are the same.
 */
export const ENGINE = typeof ENGINE_FOLDER === 'string' ? ENGINE_FOLDER : join(import.meta.dirname, '../..');
