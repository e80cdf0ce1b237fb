import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createTextOutliner, type TextOutliner } from '../drawing/outline-text.ts';
import { ENGINE } from '../files/engine-folder.ts';
import { openFileCache } from '../files/file-cache.ts';
import { fillCache } from '../files/fill-cache.ts';
import type { Palette } from '../theme/palette.ts';
import type { Cut } from './cuts.ts';
import { drawPicture } from './draw-picture.ts';
import { createPictureKey } from './picture-key.ts';
import type { StoryPicture } from './story-picture.ts';

/** The folder of cut and drawn pictures, from the project's root. */
const PICTURE_CACHE_FOLDER = '.cache/pictures';

// Node has four threads for this.
const MOST_AT_ONCE = 4;

/** A picture in one published form. */
export interface PictureJob {
  picture: StoryPicture;
  cut: Cut;
}

/** Cuts photographs and draws maps and charts, or takes them from the cache. */
export interface PictureRenderer {
  /** the bytes of one picture in one form */
  render(picture: StoryPicture, cut: Cut): Promise<Buffer>;
  /** the same, without the cache */
  draw(picture: StoryPicture, cut: Cut): Promise<Buffer>;
  /**
   * Makes the pictures that the cache lacks, and deletes those that nothing has used for long.
   *
   * @param used every picture of the site, if it has more than these: they stay in the cache
   * @param onStart is called with the number of pictures to make, and returns what is called after each of them
   * @returns the number of pictures made
   */
  renderAll(
    jobs: Iterable<PictureJob>,
    used?: Iterable<PictureJob>,
    onStart?: (total: number) => () => void,
  ): Promise<number>;
}

/**
 * Creates the picture renderer of a project.
 *
 * @param root the project's folder
 * @param palette the colours of maps and charts
 * @param cacheFolder where pictures are kept, if not in the project's cache
 */
export function createPictureRenderer(
  root: string,
  palette: Palette,
  cacheFolder = join(root, PICTURE_CACHE_FOLDER),
): PictureRenderer {
  const keyOf = createPictureKey(root, palette);
  const keyOfJob = ({ picture, cut }: PictureJob) => keyOf(picture, cut);
  const cache = openFileCache(cacheFolder);
  let outliner: TextOutliner | undefined;
  const draw: PictureRenderer['draw'] = (picture, cut) => {
    outliner ??= createTextOutliner(ENGINE);
    return drawPicture(picture, cut, { root, outliner, palette });
  };
  const make = async (key: string, { picture, cut }: PictureJob) => {
    const bytes = await draw(picture, cut);
    await cache.write(key, bytes);
    return bytes;
  };
  return {
    draw,
    async render(picture, cut) {
      const key = keyOf(picture, cut);
      return (await cache.read(key)) ?? (await make(key, { picture, cut }));
    },
    renderAll(jobs, used = [], onStart) {
      const wanted = new Map(Array.from(jobs, (job) => [keyOfJob(job), job]));
      return fillCache(cache, wanted, make, {
        used: Array.from(used, keyOfJob),
        atOnce: Math.min(MOST_AT_ONCE, availableParallelism() + 1),
        onStart,
      });
    },
  };
}
