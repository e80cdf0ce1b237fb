import { defineCollection } from 'astro:content';
import { AUTHORS, authorSchema } from './desk/authors.ts';
import { folderLoader } from './desk/records.ts';
import { siteLoader, siteSchema } from './desk/site.ts';
import { STANDING, standingSchema } from './desk/standing.ts';

// What an editor writes under content/, and the loader and schema that make typed entries of it. The articles, which are
// many, are in live.config.ts.
export const collections = {
  /** content/authors/*.yaml: optional, one file an author */
  authors: defineCollection({ loader: folderLoader(AUTHORS), schema: authorSchema }),
  /** content/pages/*.md: about, corrections policy */
  standing: defineCollection({ loader: folderLoader(STANDING), schema: standingSchema }),
  /** content/site.yaml: one entry, `site` */
  site: defineCollection({ loader: siteLoader(), schema: siteSchema }),
};
