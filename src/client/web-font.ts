import { savesData } from './data-saver.ts';
import { save, load } from './storage.ts';

/**
 * Fetches the paper's face once the page is painted. The next page is set in it from its first paint; this one stays
 * was painted, so that its text neither waits for the face nor moves when it comes.
 */
export function startWebFont(): void {
  if (savesData() || load('newsreader', false)) return;
  const [family] = getComputedStyle(document.documentElement).getPropertyValue('--newsreader').split(',');
  const fetchFace = async () => {
    try {
      const faces = await document.fonts.load(`1em ${family}`);
      if (faces.length > 0) save('newsreader', true);
    } catch {
      // Another page may have more luck.
    }
  };
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    void fetchFace();
  }).observe({ type: 'paint', buffered: true });
}
