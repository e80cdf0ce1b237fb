import { savesData } from './prefetch.ts';
import { load, save } from './storage.ts';

/**
 * Loads the fonts after the page is painted, where they were not preloaded. This page keeps the fallback, so no text
 * waits or moves. The next page uses them from its first paint, and so does a page that is opened over a slow
 * connection later.
 */
export function startWebFont(): void {
  const isSans = document.documentElement.dataset.face === 'sans';
  if (isSans || savesData() || load('newsreader', false)) return;
  const text = document.body.textContent;
  Promise.all(import.meta.env.FIRST_VIEW_FONTS.map((font) => document.fonts.load(font, text))).then(
    (fonts) => fonts.every(({ length }) => length > 0) && save('newsreader', true),
    // Another page may load them.
    () => undefined,
  );
}
