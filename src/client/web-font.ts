import { savesData } from './prefetch.ts';
import { load, save } from './storage.ts';

/**
 * Loads the web font after the page is painted. This page keeps the font it was painted in, so no text waits or moves.
 * The next page uses the web font from its first paint.
 */
export function startWebFont(): void {
  if (savesData() || load('newsreader', false)) return;
  const [family] = getComputedStyle(document.documentElement).getPropertyValue('--newsreader').split(',');
  document.fonts.load(`1em ${family}`).then(
    (fonts) => fonts.length > 0 && save('newsreader', true),
    // Another page may load it.
    () => undefined,
  );
}
