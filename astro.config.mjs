import { defineConfig, fontProviders } from 'astro/config';
import { articlesIntegration } from './src/loader/integration.ts';
import { readSite } from './src/settings/read-site.ts';
import { outDirIntegration } from './src/build/out-dir-integration.ts';

// The one thing a build would send anywhere is the framework's usage report.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const site = readSite(import.meta.dirname);

/** A file of Newsreader for the letters of a range; a page fetches only the ranges it uses. */
const newsreader = (style, letters, range) => ({
  src: [`@fontsource-variable/newsreader/files/newsreader-${letters}-wght-${style}.woff2`],
  weight: '200 800',
  style,
  unicodeRange: range.split(','),
});
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

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
  fonts: [
    {
      name: 'Newsreader',
      cssVariable: '--newsreader',
      provider: fontProviders.local(),
      // A page is painted with what is there and stays as painted: no text moves when the font comes.
      display: 'optional',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          newsreader('normal', 'latin', LATIN),
          newsreader('italic', 'latin', LATIN),
          newsreader('normal', 'latin-ext', LATIN_EXT),
        ],
      },
    },
  ],
  // Its colours are inline styles, which the content policy forbids; a newspaper prints no code.
  markdown: { syntaxHighlight: false },
  vite: {
    cacheDir: '.cache/vite',
    // A script of its own file is fetched once for the whole site; inline it would weigh on every first view.
    build: { assetsInlineLimit: 0 },
  },
  integrations: [articlesIntegration(), outDirIntegration()],
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
