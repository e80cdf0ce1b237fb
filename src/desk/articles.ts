import type { LiveLoader } from 'astro/loaders';
import type { StoryData } from '../archive/story.ts';
import { handed } from './handed.ts';
import type { Filed } from './register.ts';

/** A story's entry, its file and the digest of the copy its body is read from. */
export interface ArticleData extends Omit<StoryData, 'notes' | 'links'> {
  file: string;
  copy: string;
}

/**
 * Loads every article from what the desk has taken in, as it stands at the moment of asking. Nothing of it passes
 * through Astro's content store, which is written, read and bundled whole: at a hundred thousand stories that took
 * longer than rendering them.
 */
export function articlesLoader(): LiveLoader<ArticleData, { id: string }> {
  return {
    name: 'wirecopy-articles',
    async loadCollection() {
      const files = handed();
      const entries = entriesOf.get(files) ?? files.map(entryOf);
      entriesOf.set(files, entries);
      return { entries };
    },
    async loadEntry({ filter: { id } }) {
      const found = handed().find(({ path }) => path === id);
      return found && entryOf(found);
    },
  };
}

// While the desk has handed over nothing new, the answer is the same one, by which who asks again can tell.
const entriesOf = new WeakMap<readonly Filed[], ReturnType<typeof entryOf>[]>();

function entryOf({ path, digest, entry }: Filed): { id: string; data: ArticleData } {
  // Notes are for whoever wrote the copy, links for who checks them; no page shows either.
  const { notes: _notes, links: _links, ...story } = entry;
  return { id: path, data: { ...story, file: path, copy: digest } };
}
