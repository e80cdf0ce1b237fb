import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../../../../archive/published.ts';
import { storyRoutes } from '../../../../../archive/story-routes.ts';
import { pictureFile, type Story } from '../../../../../archive/story.ts';
import { fingerprintFile } from '../../../../../files/fingerprint.ts';
import { isCut, type Shape, SHAPES } from '../../../../../outlets/pictures.ts';

export const getStaticPaths = (async () => {
  const { archive } = await published();
  return storyRoutes({ archive }).flatMap(({ params, props: { story } }) => {
    // What is cut is the file as it is now.
    const stamp = isCut(story) && fingerprintFile(pictureFile(story.image!));
    if (!stamp) return [];
    return Object.keys(SHAPES).map((picture) => ({
      params: { ...params, picture },
      props: { story, stamp },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }, { picture: Shape }> = async ({ props, params }) => {
  const { cutPicture } = await import('../../../../../outlets/cut-picture.ts');
  return new Response(await cutPicture(pictureFile(props.story.image!), params.picture), {
    headers: { 'Content-Type': 'image/jpeg' },
  });
};
