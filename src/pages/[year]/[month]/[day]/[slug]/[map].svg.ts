import type { APIRoute } from 'astro';
import { storyRoutes } from '../../../../../archive/article-routes.ts';
import type { PagePath } from '../../../../../archive/page-path.ts';
import { getPublished } from '../../../../../archive/published.ts';
import { site } from '../../../../../archive/site.ts';
import { LIST_MAP_SIZES, MAP_SIZES } from '../../../../../pictures/cuts.ts';
import type { PictureJob } from '../../../../../pictures/picture-renderer.ts';
import { storyPictures } from '../../../../../pictures/story-picture.ts';
import { renderPicture } from '../../../../_pictures.ts';

/** The map of each story that has one, drawn for several widths. */
export async function getStaticPaths(): Promise<PagePath<PictureJob>[]> {
  return storyRoutes(await getPublished()).flatMap(({ params, props: { story } }) => {
    const picture = storyPictures(story, site.language).find(({ kind }) => kind === 'map');
    if (!picture) return [];
    return Object.entries({ ...MAP_SIZES, ...LIST_MAP_SIZES }).map(([map, size]) => ({
      params: { ...params, map },
      props: { picture, cut: { format: 'svg' as const, cropped: true, ...size } },
    }));
  });
}

export const GET: APIRoute<PictureJob> = ({ props }) => renderPicture(props);
