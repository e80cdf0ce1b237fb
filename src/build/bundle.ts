import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { setArticles } from '../loader/article-store.ts';
import { type Kept, KEPT } from './astro-renderer.ts';

// A build spends most of its time on finding small files, so what pages use is bundled with them. What draws is loaded
// only where something is drawn, and what reads copy is loaded by then.
const DRAWS = ['@resvg/resvg-js', 'satori', 'sharp'];
const READS_COPY = ['remark', 'remark-frontmatter', 'remark-gfm', 'yaml', 'zod'];

/**
 * Bundles the site's code with Astro, up to the point where its pages would be rendered, and keeps the bundle: under
 * `server/` what renders pages, under `assets/` the scripts, styles and faces that pages ask for.
 *
 * @param folder where the bundle is kept; it is there whole or not at all
 */
export async function bundle(root: string, folder: string): Promise<void> {
  const beside = `${folder}.new`;
  await rm(beside, { recursive: true, force: true });
  const assets = join(beside, 'assets');
  // A bundle holds no story.
  setArticles([]);
  await build({
    root,
    outDir: assets,
    logLevel: 'warn',
    integrations: [keeping(beside)],
    vite: {
      environments: {
        prerender: { resolve: { noExternal: true, external: [...DRAWS, ...READS_COPY] } },
      },
    },
    // What is served as it is is copied from where it lies, and only when it has changed.
    publicDir: join(beside, 'no-public'),
  });
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder);
}

/** Takes what Astro would render the pages with, and lets it render none. */
function keeping(folder: string): AstroIntegration {
  let styles: Kept['styles'] = [];
  let pages = new Map<string, { styles: { sheet: unknown }[] }>();
  return {
    name: 'wirecopy-bundle',
    hooks: {
      'astro:build:setup'({ pages: known }) {
        pages = known as unknown as typeof pages;
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer({
          name: 'wirecopy-bundle',
          async getStaticPaths() {
            styles = Array.from(pages, ([page, data]) => [page, data.styles]);
            const made = join(folder, 'assets/.prerender');
            const entry = (await readdir(made)).find((name) => name.startsWith('prerender-entry'));
            if (!entry) throw new Error('Astro’s bundle has no entry; src/build/bundle.ts looks for it.');
            await mkdir(folder, { recursive: true });
            await cp(made, join(folder, 'server'), { recursive: true });
            await writeFile(join(folder, KEPT), JSON.stringify({ entry, styles } satisfies Kept));
            return [];
          },
          render: () => Promise.reject(new Error('No page is rendered while bundling.')),
        });
      },
    },
  };
}
