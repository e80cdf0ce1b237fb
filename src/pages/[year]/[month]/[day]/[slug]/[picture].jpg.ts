import type { APIRoute } from 'astro';
import type { PagePath } from '../../../../../archive/page-path.ts';
import { storyRoutes } from '../../../../../archive/article-routes.ts';
import { getPublished } from '../../../../../archive/published.ts';
import { site } from '../../../../../archive/site.ts';
import { CROP_NAMES } from '../../../../../pictures/cuts.ts';
import type { PictureJob } from '../../../../../pictures/picture-renderer.ts';
import { cropCut, leadPicture } from '../../../../../pictures/story-picture.ts';
import { renderPicture } from '../../../../_pictures.ts';

/** The leading picture of each story, in the shapes that search engines ask for. */
export async function getStaticPaths(): Promise<PagePath<PictureJob>[]> {
  return storyRoutes(await getPublished()).flatMap(({ params, props: { story } }) => {
    const picture = leadPicture(story, site.language);
    if (!picture) return [];
    return CROP_NAMES.map((shape) => ({
      params: { ...params, picture: shape },
      props: { picture, cut: cropCut(picture, shape) },
    }));
  });
}

export const GET: APIRoute<PictureJob> = ({ props }) => renderPicture(props);
