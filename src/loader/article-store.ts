import type { LoadedArticle } from './entry.ts';

// The desk works outside the site's own module graph (Vite's, or the bundle of a build), in the same process. What it
// hands over lies where both can reach.
const PLACE = Symbol.for('wirecopy-handed');
const shared = globalThis as { [PLACE]?: readonly LoadedArticle[] };

/** Hands over what the desk has taken in. */
export function setArticles(files: readonly LoadedArticle[]): void {
  shared[PLACE] = files;
}

/**
 * What the desk handed over last.
 *
 * @throws where it has not yet, which is a fault of the program
 */
export function getArticles(): readonly LoadedArticle[] {
  const files = shared[PLACE];
  if (!files)
    throw new Error('The desk has taken nothing in yet; src/loader/integration.ts does so for Astro.');
  return files;
}

/** Whether the desk has handed anything over. */
export function hasArticles(): boolean {
  return shared[PLACE] !== undefined;
}
