import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { openCardCache } from './card-cache.ts';
import type { CardContent } from './card-layout.ts';
import { openFonts } from './fonts.ts';
import { createCardKey, rendererFingerprint } from './card-key.ts';
import { type Screen, showProgress } from './progress.ts';

/** Where drawn cards are kept, from the project's root. */
export const CARD_CACHE_FOLDER = '.cache/cards';

/** Where cards come from: the cache, or the drawing board. */
export interface CardRenderer {
  /** one card, as a PNG */
  card(facts: CardContent): Promise<Buffer>;
  /**
   * Draws what the cache lacks of some cards, telling how far it is, and clears out what has long been unused.
   *
   * @param used every card of the site, if those to draw are not all: they stay in the cache
   * @returns how many were drawn
   */
  drawAll(some: Iterable<CardContent>, used?: Iterable<CardContent>): Promise<number>;
}

/**
 * Opens the studio of a project.
 *
 * @param root the project's folder
 * @param options the cache's folder, and where progress is shown, if not where they are for a build
 */
export function createCardRenderer(
  root: string,
  options: { cache?: string; screen?: Screen } = {},
): CardRenderer {
  const facesFor = openFonts(root);
  const keyOf = createCardKey(rendererFingerprint(root), facesFor);
  const cache = openCardCache(options.cache ?? join(root, CARD_CACHE_FOLDER));
  const drawAnew = async (key: string, facts: CardContent) => {
    // What draws takes longer to load than most builds, which draw nothing, take to render.
    const { drawCard } = await import('./draw-card.ts');
    const png = await drawCard(facts, facesFor);
    await cache.write(key, png);
    return png;
  };
  return {
    async card(facts) {
      const key = keyOf(facts);
      return (await cache.read(key)) ?? (await drawAnew(key, facts));
    },
    async drawAll(some, used = []) {
      const wanted = new Map(Array.from(some, (facts) => [keyOf(facts), facts]));
      // Letters are set on this thread and drawn on others; one card more than there are processors keeps all busy.
      const limit = pLimit(availableParallelism() + 1);
      const missing = await limit.map(wanted, async ([key, facts]) =>
        (await cache.read(key)) ? [] : [{ key, facts }],
      );
      const lacking = missing.flat();
      const progress = showProgress(lacking.length, options.screen);
      try {
        await limit.map(lacking, async ({ key, facts }) => {
          await drawAnew(key, facts);
          progress.step();
        });
      } finally {
        progress.end();
      }
      await cache.prune(new Set([...wanted.keys(), ...Array.from(used, keyOf)]));
      return lacking.length;
    },
  };
}
