import type { APIRoute } from 'astro';
import type { PagePath } from '../../archive/page-path.ts';
import { getPublished } from '../../archive/published.ts';
import { PHOTO_FORMATS, photoPath, photoSizes } from '../../pictures/cuts.ts';
import type { PictureJob } from '../../pictures/picture-renderer.ts';
import { renderPicture } from '../_pictures.ts';

/** Every photograph of every story and its body, in each format and width. */
export async function getStaticPaths(): Promise<PagePath<PictureJob>[]> {
  const { archive } = await getPublished();
  return archive.stories.flatMap(({ path, photo, bodyPhotos = {} }) => {
    const photos = [...(photo ? [photo] : []), ...Object.values(bodyPhotos)];
    return photos.flatMap((one) =>
      photoSizes(one).flatMap((size) =>
        PHOTO_FORMATS.map((format) => ({
          params: { image: photoPath(path, one, format, size.width).slice('/images/'.length) },
          props: {
            picture: { kind: 'photo' as const, photo: one },
            cut: { format, cropped: false, ...size },
          },
        })),
      ),
    );
  });
}

export const GET: APIRoute<PictureJob> = ({ props }) => renderPicture(props);
