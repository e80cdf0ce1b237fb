import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { COMPLETE } from './astro-renderer.ts';
import { RENDERER } from './out-dir-integration.ts';

// A build spends most of its time on finding small files, so the packages that pages use are bundled. Packages that draw
// are loaded only where something is drawn, and packages that parse are loaded already when pages are rendered.
const DRAWING = ['@resvg/resvg-js', 'satori', 'sharp'];
const PARSING = ['remark', 'remark-frontmatter', 'remark-gfm', 'yaml', 'zod'];

/**
 * Bundles the site's code with Astro: `server/` renders pages, `assets/` holds the scripts and fonts that pages link to.
 *
 * @param root the project's folder
 * @param folder where the bundle is kept; it is complete or missing
 */
export async function bundle(root: string, folder: string): Promise<void> {
  const beside = `${folder}.new`;
  await rm(beside, { recursive: true, force: true });
  await build({
    root,
    outDir: beside,
    output: 'server',
    build: { client: './assets/', server: './server/' },
    logLevel: 'warn',
    adapter: rendererAdapter(root),
    vite: {
      environments: {
        ssr: { resolve: { noExternal: true, external: [...DRAWING, ...PARSING] } },
      },
    },
    // The build copies `public/` itself, and only the files that changed.
    publicDir: join(beside, 'no-public'),
  });
  await writeFile(join(beside, COMPLETE), '');
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
}

/**
 * An adapter whose server is no server: its entry exports what renders pages to files.
 *
 * @see https://docs.astro.build/en/reference/adapter-reference/
 */
function rendererAdapter(root: string): AstroIntegration {
  return {
    name: RENDERER,
    hooks: {
      'astro:config:done'({ setAdapter }) {
        setAdapter({
          name: RENDERER,
          entrypointResolution: 'auto',
          serverEntrypoint: pathToFileURL(join(root, 'src/build/entry.ts')),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
