import { defineCollection } from 'astro:content';
import { storySchema } from './archive/story.ts';
import { articlesLoader } from './desk/articles.ts';
import { authorSchema, authorsLoader } from './desk/authors.ts';
import { siteLoader, siteSchema } from './desk/site.ts';
import { standingLoader, standingSchema } from './desk/standing.ts';

// What an editor writes under content/, and the loader and schema that make typed entries of it.
export const collections = {
  /** content/articles/<section>/…: one story a file, as wire copy (.txt) or Markdown (.md) */
  articles: defineCollection({ loader: articlesLoader(), schema: storySchema }),
  /** content/authors/*.yaml: optional, one file an author */
  authors: defineCollection({ loader: authorsLoader(), schema: authorSchema }),
  /** content/pages/*.md: about, corrections policy */
  standing: defineCollection({ loader: standingLoader(), schema: standingSchema }),
  /** content/site.yaml: one entry, `site` */
  site: defineCollection({ loader: siteLoader(), schema: siteSchema }),
};
