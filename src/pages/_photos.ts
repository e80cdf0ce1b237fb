import type { PagePath } from '../archive/page-path.ts';
import { getAuthorRecords, getPublished } from '../archive/published.ts';
import {
  authorPhotoPath,
  authorPhotoSizes,
  fallbackSize,
  listPhotoPath,
  listSizes,
  type PHOTO_FORMATS,
  photoPath,
  photoSizes,
} from '../pictures/cuts.ts';
import type { Photo } from '../pictures/photo.ts';
import type { PictureJob } from '../pictures/picture-renderer.ts';

type Format = (typeof PHOTO_FORMATS)[number];
type Size = ReturnType<typeof photoSizes>[number];

/** Every photograph of every story and its body, in one format and each width, and as it stands in lists; and of authors. */
export async function photoRoutes(format: Format): Promise<PagePath<PictureJob>[]> {
  const { archive } = await getPublished();
  const ofStories = archive.stories.flatMap(({ path, photo, bodyPhotos = {} }) => {
    const photos = [...(photo ? [photo] : []), ...Object.values(bodyPhotos)];
    return [
      ...photos.flatMap((one) =>
        photoSizes(one).map((size) =>
          photoRoute(photoPath(path, one, format, size.width), one, format, size, false),
        ),
      ),
      ...(photo ? sizesInLists(photo, format) : []).map((size) =>
        photoRoute(listPhotoPath(path, photo!, format, size.width), photo!, format, size, true),
      ),
    ];
  });
  return [...ofStories, ...(await authorPhotoRoutes(archive.authors.keys(), format))];
}

/** The photographs of the authors that have a page. @param authors by slug */
async function authorPhotoRoutes(authors: Iterable<string>, format: Format): Promise<PagePath<PictureJob>[]> {
  const records = await getAuthorRecords();
  return [...authors].flatMap((author) => {
    const photo = records.get(author)?.photo;
    if (!photo) return [];
    return authorPhotoSizes(photo).map((size) =>
      photoRoute(authorPhotoPath(author, photo, format, size.width), photo, format, size, true),
    );
  });
}

/** Of the sizes in lists, programs that do not know AVIF get one. */
function sizesInLists(photo: Photo, format: Format): Size[] {
  const sizes = listSizes(photo);
  return format === 'avif' ? sizes : [fallbackSize(sizes)];
}

function photoRoute(
  address: string,
  photo: Photo,
  format: Format,
  size: Size,
  cropped: boolean,
): PagePath<PictureJob> {
  return {
    params: { image: address.replace(/^\/images\/|\.\w+$/g, '') },
    props: { picture: { kind: 'photo', photo }, cut: { format, cropped, ...size } },
  };
}
