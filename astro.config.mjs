import { defineConfig, fontProviders } from 'astro/config';
import { outDirIntegration } from './src/build/out-dir-integration.ts';
import { articlesIntegration } from './src/loader/integration.ts';
import { readSite } from './src/settings/read-site.ts';

// A build must not send any data, and Astro would send usage statistics.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const site = readSite(import.meta.dirname);

/** One font file of Newsreader, for a Unicode range. A page fetches a file only if it has letters of the range. */
const newsreader = (style, subset, range) => ({
  src: [`@fontsource-variable/newsreader/files/newsreader-${subset}-wght-${style}.woff2`],
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
      // The text must not move when the font arrives, so a page keeps the fallback font if the font is late.
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
  // The highlighter writes inline styles, which the content policy forbids.
  markdown: { syntaxHighlight: false },
  vite: {
    cacheDir: '.cache/vite',
    // A script in its own file is fetched once for the whole site. Inline, it would be part of every page.
    build: { assetsInlineLimit: 0 },
  },
  integrations: [articlesIntegration(), outDirIntegration()],
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
