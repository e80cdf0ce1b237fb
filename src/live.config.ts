import { defineLiveCollection } from 'astro:content';
import { articlesLoader } from './loader/articles-loader.ts';
import { articleSchema } from './loader/entry.ts';

export const collections = {
  /** content/articles/<section>/…: one story a file, as wire copy (.txt) or Markdown (.md) */
  articles: defineLiveCollection({ loader: articlesLoader(), schema: articleSchema }),
};
