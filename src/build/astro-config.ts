import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { searchForWorkspaceRoot } from 'vite';
import { ENGINE } from '../files/engine-folder.ts';
import { articlesIntegration } from '../loader/integration.ts';
import { readSite } from '../settings/read-site.ts';
import { engineAstroPlugin } from './engine-astro-plugin.ts';
import { fontsPlugin } from './fonts/fonts-plugin.ts';
import { minifiedSourcePlugin } from './minified-source-plugin.ts';
import { outDirIntegration } from './out-dir-integration.ts';
import { stylePlugin } from './style-plugin.ts';
import { themePlugin } from './theme-plugin.ts';

/**
 * The configuration of Astro for a paper: its folder is the root, and the code is the engine's.
 *
 * @param root the paper's folder
 * @throws ContentError with every mistake in the settings
 * @see https://docs.astro.build/en/reference/configuration-reference/
 */
export function astroConfig(root: string): AstroUserConfig {
  const site = readSite(root);
  return {
    root,
    srcDir: join(ENGINE, 'src'),
    site: site.url,
    base: site.base || '/',
    trailingSlash: 'always',
    compressHTML: true,
    cacheDir: '.cache/astro',
    build: {
      format: 'directory',
      concurrency: 8,
    },
    // The highlighter writes inline styles, which the content policy forbids.
    markdown: { syntaxHighlight: false },
    vite: {
      cacheDir: join(root, '.cache/vite'),
      plugins: [
        engineAstroPlugin(),
        fontsPlugin(root, site),
        minifiedSourcePlugin(),
        themePlugin(root),
        stylePlugin(root),
      ],
      define: { ENGINE_FOLDER: JSON.stringify(ENGINE) },
      // A script in its own file is fetched once for the whole site. Inline, it would be part of every page.
      build: { assetsInlineLimit: 0 },
      // A package may lie outside of the paper, where it is linked.
      server: { fs: { allow: [searchForWorkspaceRoot(root), searchForWorkspaceRoot(ENGINE)] } },
    },
    integrations: [articlesIntegration(), outDirIntegration()],
    devToolbar: { enabled: false },
    server: { port: 4321 },
  };
}
