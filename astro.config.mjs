import { defineConfig } from 'astro/config';
import { fontsPlugin } from './src/build/fonts/fonts-plugin.ts';
import { minifiedSourcePlugin } from './src/build/minified-source-plugin.ts';
import { outDirIntegration } from './src/build/out-dir-integration.ts';
import { articlesIntegration } from './src/loader/integration.ts';
import { readSite } from './src/settings/read-site.ts';

// A build must not send any data, and Astro would send usage statistics.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const site = readSite(import.meta.dirname);

export default defineConfig({
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
    cacheDir: '.cache/vite',
    plugins: [fontsPlugin(import.meta.dirname, site.language), minifiedSourcePlugin()],
    // A script in its own file is fetched once for the whole site. Inline, it would be part of every page.
    build: { assetsInlineLimit: 0 },
  },
  integrations: [articlesIntegration(), outDirIntegration()],
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
