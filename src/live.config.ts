import { defineLiveCollection } from 'astro:content';
import { articlesLoader } from './loader/articles-loader.ts';
import { articleSchema } from './loader/entry.ts';
import { frontLoader } from './loader/front-loader.ts';

export const collections = {
  /** content/articles/<section>/…: one article per file, as plain text (.txt) or Markdown (.md) */
  articles: defineLiveCollection({ loader: articlesLoader(), schema: articleSchema }),
  /** content/front.yaml: one entry, `front` */
  front: defineLiveCollection({ loader: frontLoader() }),
};
