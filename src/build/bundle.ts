import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import { mergeConfig } from 'astro/config';
import type { Plugin } from 'vite';
import { ENGINE } from '../files/engine-folder.ts';
import { astroConfig } from './astro-config.ts';
import { COMPLETE } from './astro-renderer.ts';
import { RENDERER } from './out-dir-integration.ts';

// Packages are bundled too, because it takes long to find their many small files. Not these: drawing packages are
// needed only if something is drawn, and parsing packages are already loaded when rendering begins.
const DRAWING = ['@resvg/resvg-js', 'satori', 'sharp', 'subset-font'];
const PARSING = ['remark', 'remark-frontmatter', 'remark-gfm', 'yaml', 'zod'];

/**
 * Bundles the site's code with Astro: `server/` renders pages, `assets/` holds the scripts and fonts of the pages.
 *
 * @param root the paper's folder
 * @param folder the folder of the bundle; it appears only when the bundle is complete
 * @throws the error of the bundler
 */
export async function bundle(root: string, folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  // A build must not send any data, and Astro would send usage statistics.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const ofBundle: AstroInlineConfig = {
    configFile: false,
    outDir: unfinished,
    output: 'server',
    build: { client: './assets/', server: './server/' },
    logLevel: 'warn',
    adapter: rendererAdapter(),
    vite: {
      plugins: [engineImports([...DRAWING, ...PARSING])],
      environments: { ssr: { resolve: { noExternal: true } } },
    },
    // The build copies `public/` itself, and only the files that changed.
    publicDir: join(unfinished, 'no-public'),
  };
  await build(mergeConfig(astroConfig(root), ofBundle));
  await writeFile(join(unfinished, COMPLETE), '');
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

/**
 * Leaves packages out of the server's bundle, and writes their addresses into it. The bundle lies in the paper's folder,
 * where another version of a package may be installed.
 */
function engineImports(names: readonly string[]): Plugin {
  return {
    name: 'wirecopy-engine-imports',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    resolveId: (id) => (names.includes(id) ? { id: import.meta.resolve(id), external: true } : undefined),
  };
}

/**
 * An Astro adapter without a server: its entry exports the functions that render pages to files.
 *
 * @see https://docs.astro.build/en/reference/adapter-reference/
 */
function rendererAdapter(): AstroIntegration {
  return {
    name: RENDERER,
    hooks: {
      'astro:config:done'({ setAdapter }) {
        setAdapter({
          name: RENDERER,
          entrypointResolution: 'auto',
          serverEntrypoint: pathToFileURL(join(ENGINE, 'src/build/entry.ts')),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
