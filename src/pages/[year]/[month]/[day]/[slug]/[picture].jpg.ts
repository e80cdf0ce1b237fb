import type { APIRoute, GetStaticPaths } from 'astro';
import { storyRoutes } from '../../../../../archive/article-routes.ts';
import { getPublished } from '../../../../../archive/published.ts';
import type { Story } from '../../../../../archive/story.ts';
import { fingerprintFile } from '../../../../../files/fingerprint.ts';
import { isCroppable, type CropShape, CROP_SHAPES } from '../../../../../outputs/images/image-crops.ts';
import { imageFile } from '../../../../../urls/file-paths.ts';

export const getStaticPaths = (async () => {
  const { archive } = await getPublished();
  return storyRoutes({ archive }).flatMap(({ params, props: { story } }) => {
    // Because of the fingerprint, the build crops the image again when its file changes.
    const stamp = isCroppable(story) && fingerprintFile(imageFile(story.image!));
    if (!stamp) return [];
    return Object.keys(CROP_SHAPES).map((picture) => ({
      params: { ...params, picture },
      props: { story, stamp },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }, { picture: CropShape }> = async ({ props, params }) => {
  const { cropImage } = await import('../../../../../outputs/images/crop-image.ts');
  return new Response(await cropImage(imageFile(props.story.image!), params.picture), {
    headers: { 'Content-Type': 'image/jpeg' },
  });
};
