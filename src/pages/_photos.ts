import type { PagePath } from '../archive/page-path.ts';
import { getPublished } from '../archive/published.ts';
import { type PHOTO_FORMATS, photoPath, photoSizes } from '../pictures/cuts.ts';
import type { PictureJob } from '../pictures/picture-renderer.ts';

/** Every photograph of every story and its body, in one format and each width. */
export async function photoRoutes(format: (typeof PHOTO_FORMATS)[number]): Promise<PagePath<PictureJob>[]> {
  const { archive } = await getPublished();
  return archive.stories.flatMap(({ path, photo, bodyPhotos = {} }) => {
    const photos = [...(photo ? [photo] : []), ...Object.values(bodyPhotos)];
    return photos.flatMap((one) =>
      photoSizes(one).map((size) => ({
        params: { image: photoPath(path, one, format, size.width).replace(/^\/images\/|\.\w+$/g, '') },
        props: {
          picture: { kind: 'photo' as const, photo: one },
          cut: { format, cropped: false, ...size },
        },
      })),
    );
  });
}
