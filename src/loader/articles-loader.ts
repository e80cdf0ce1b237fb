import type { LiveLoader } from 'astro/loaders';
import type { LoadedArticle, LiveEntry } from './entry.ts';
import { getArticles } from './article-store.ts';

/**
 * Loads every article from what the desk has taken in, as it stands at the moment of asking. Nothing of it passes
 * through Astro's content store, which is written, read and bundled whole: at a hundred thousand stories that took
 * longer than rendering them.
 */
export function articlesLoader(): LiveLoader<LiveEntry, { id: string }> {
  return {
    name: 'wirecopy-articles',
    async loadCollection() {
      const files = getArticles();
      const entries = entriesOf.get(files) ?? files.map(entryOf);
      entriesOf.set(files, entries);
      return { entries };
    },
    async loadEntry({ filter: { id } }) {
      const found = getArticles().find(({ path }) => path === id);
      return found && entryOf(found);
    },
  };
}

// While the desk has handed over nothing new, the answer is the same one, by which who asks again can tell.
const entriesOf = new WeakMap<readonly LoadedArticle[], ReturnType<typeof entryOf>[]>();

function entryOf({ path, digest, entry }: LoadedArticle): { id: string; data: LiveEntry } {
  // Notes are for whoever wrote the copy, links for who checks them; no page shows either.
  const { notes: _notes, links: _links, ...story } = entry;
  return { id: path, data: { ...story, file: path, fileDigest: digest } };
}
