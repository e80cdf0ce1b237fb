import { listFiles } from '../files/list-files.ts';
import type { LoadedArticle } from '../loader/entry.ts';
import { listPageFiles } from '../loader/page-files.ts';
import type { Site } from '../settings/site-schema.ts';
import { FEEDS, feedPath, ninjsPath, sitemapPath, textPath } from '../urls/file-paths.ts';
import { articlePath } from '../urls/page-paths.ts';
import { join } from 'node:path';

// Files that every site has. A test compares all of this with what a build writes.
const ON_EVERY_SITE = [
  '404.html',
  'robots.txt',
  'llms.txt',
  'manifest.webmanifest',
  'favicon.ico',
  'feed.css',
  'icon-180.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
  'sitemap.xml',
  'sitemap-news.xml',
  'sitemap-pages.xml',
  '_headers',
  '_redirects',
  '_nginx.conf',
  '_Caddyfile',
  '.wirecopy',
];

// Scripts, cards, cut pictures and drawings, compressed copies, and the rest of a month with very many stories.
const MADE_BY_A_BUILD = [
  /^_astro\//,
  /^cards\//,
  /^images\/(?:\d{4}|authors)\//,
  /^\d{4}\/\d\d\/\d\d\/[^/]+\/(?:picture|map)-[^/]+$/,
  /\.(?:br|gz)$/,
  /^sitemap-\d{4}-\d\d-\d+\.xml$/,
];

/** Whether a file is one that only a build can name, because its name depends on bytes. Nobody links to it by hand. */
export function isMadeByABuild(file: string): boolean {
  return MADE_BY_A_BUILD.some((pattern) => pattern.test(file));
}

/**
 * Lists the files that a build would publish, without those of {@link isMadeByABuild}.
 *
 * @param root the project's folder
 * @param stories the published stories
 * @param staticPages the paths of static pages: `/about/`
 * @returns files, from the site's root: `about/index.html`
 */
export function listSiteFiles(
  root: string,
  stories: readonly LoadedArticle[],
  staticPages: readonly string[],
  site: Site,
): Set<string> {
  const files = listPageFiles(stories, staticPages, site);
  const add = (path: string) => files.add(path.replace(/^\//, ''));
  for (const file of [...ON_EVERY_SITE, ...listFiles(join(root, 'public'))]) add(file);
  for (const { file } of FEEDS) {
    for (const section of [undefined, ...site.sections.map(({ id }) => id)]) add(feedPath(file, section));
  }
  for (const name of ['security', 'trust'] as const) if (site[name]) add(`.well-known/${name}.txt`);
  for (const { entry } of stories) {
    const story = { path: articlePath(entry) };
    const month = entry.datePublished.slice(0, 7);
    for (const path of [textPath(story), ninjsPath(story), sitemapPath(month)]) add(path);
    if (site.search) add(`search/${month.slice(0, 4)}.json`);
  }
  return files;
}
