import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openFonts } from '../drawing/fonts.ts';
import { cutOwnFonts } from '../drawing/own-fonts.ts';
import { ENGINE } from '../files/engine-folder.ts';
import { openFileCache } from '../files/file-cache.ts';
import { fillCache } from '../files/fill-cache.ts';
import { createPictureKey } from '../pictures/picture-key.ts';
import { createPictureRenderer } from '../pictures/picture-renderer.ts';
import type { Site } from '../settings/site-schema.ts';
import { createCardKey, rendererFingerprint } from './card-key.ts';
import type { CardContent } from './card-layout.ts';

/** The folder of drawn cards, from the project's root. */
const CARD_CACHE_FOLDER = '.cache/cards';

/** Draws share cards, or takes them from the cache. */
export interface CardRenderer {
  /** one card of 1200 × 630 pixels, in its format */
  card(content: CardContent): Promise<Buffer>;
  /**
   * Draws the cards that the cache lacks, and deletes cards that nothing has used for long.
   *
   * @param used every card of the site, if it has more than these: they stay in the cache
   * @param onStart is called with the number of cards to draw, and returns what is called after each of them
   * @returns the number of cards drawn
   */
  drawAll(
    contents: Iterable<CardContent>,
    used?: Iterable<CardContent>,
    onStart?: (total: number) => () => void,
  ): Promise<number>;
}

/**
 * Creates the card renderer of a project.
 *
 * @param root the project's folder
 * @param look the settings of its look; a card has the colours of the light scheme
 * @param cacheFolder where cards are kept, if not in the project's cache
 */
export function createCardRenderer(
  root: string,
  look: Pick<Site, 'theme' | 'fonts'>,
  cacheFolder = join(root, CARD_CACHE_FOLDER),
): CardRenderer {
  const palette = look.theme;
  const pictures = createPictureRenderer(root, palette);
  const cache = openFileCache(cacheFolder);
  let opened: ReturnType<typeof open> | undefined;
  const open = async () => {
    const findFonts = openFonts(ENGINE, await cutOwnFonts(root, look.fonts));
    const renderer = rendererFingerprint(root, palette.light);
    return { findFonts, keyOf: createCardKey(renderer, findFonts, createPictureKey(root, palette)) };
  };
  const draw = async (key: string, content: CardContent) => {
    // Loading what draws takes longer than most builds, which draw no card.
    const { drawCard } = await import('./draw-card.ts');
    const { findFonts } = await opened!;
    const card = await drawCard(content, findFonts, pictures.draw, palette.light);
    await cache.write(key, card);
    return card;
  };
  return {
    async card(content) {
      const { keyOf } = await (opened ??= open());
      const key = keyOf(content);
      return (await cache.read(key)) ?? (await draw(key, content));
    },
    async drawAll(contents, used = [], onStart) {
      const { keyOf } = await (opened ??= open());
      const wanted = new Map(Array.from(contents, (content) => [keyOf(content), content]));
      return fillCache(cache, wanted, draw, {
        used: Array.from(used, keyOf),
        // This thread lays out one card while other threads draw: one card more than processors keeps all of them busy.
        atOnce: availableParallelism() + 1,
        onStart,
      });
    },
  };
}
