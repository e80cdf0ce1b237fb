import { defineCollection } from 'astro:content';
import { authorEntrySchema, AUTHORS } from './loader/authors.ts';
import { folderLoader } from './loader/folder-loader.ts';
import { siteEntrySchema, siteLoader } from './loader/site-loader.ts';
import { STATIC_PAGES, staticPageSchema } from './loader/static-pages.ts';

// The small folders of content/, with their loaders and schemas. The articles are in live.config.ts.
export const collections = {
  /** content/authors/*.yaml: optional, one file per author, and a photograph beside it */
  authors: defineCollection({ loader: folderLoader(AUTHORS), schema: authorEntrySchema }),
  /** content/pages/*.md: static pages, such as about or a corrections policy */
  pages: defineCollection({ loader: folderLoader(STATIC_PAGES), schema: staticPageSchema }),
  /** content/site.yaml: one entry, `site` */
  site: defineCollection({ loader: siteLoader(), schema: siteEntrySchema }),
};
