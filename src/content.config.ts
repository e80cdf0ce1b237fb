import { defineCollection } from 'astro:content';
import { AUTHORS, authorSchema } from './loader/authors.ts';
import { folderLoader } from './loader/folder-loader.ts';
import { siteSchema } from './settings/site-schema.ts';
import { siteLoader } from './loader/site-loader.ts';
import { STATIC_PAGES, staticPageSchema } from './loader/static-pages.ts';

// What an editor writes under content/, and the loader and schema that make typed entries of it. The articles, which are
// many, are in live.config.ts.
export const collections = {
  /** content/authors/*.yaml: optional, one file an author */
  authors: defineCollection({ loader: folderLoader(AUTHORS), schema: authorSchema }),
  /** content/pages/*.md: about, corrections policy */
  standing: defineCollection({ loader: folderLoader(STATIC_PAGES), schema: staticPageSchema }),
  /** content/site.yaml: one entry, `site` */
  site: defineCollection({ loader: siteLoader(), schema: siteSchema }),
};
