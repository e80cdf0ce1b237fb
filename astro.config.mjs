import { defineConfig } from 'astro/config';
import { readSite } from './src/desk/site.ts';

// The one thing a build would send anywhere is the framework's usage report.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const site = readSite(import.meta.dirname);

export default defineConfig({
  site: site.url,
  base: site.base || '/',
  trailingSlash: 'always',
  compressHTML: true,
  build: {
    format: 'directory',
    // One small stylesheet, the same on every page, so that the first view needs no second request.
    inlineStylesheets: 'always',
    concurrency: 8,
  },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  cacheDir: '.cache/astro',
});
