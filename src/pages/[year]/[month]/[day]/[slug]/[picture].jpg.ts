import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../../../../archive/published.ts';
import { storyRoutes } from '../../../../../archive/story-routes.ts';
import type { Story } from '../../../../../archive/story.ts';
import { cutPicture } from '../../../../../outlets/cut-picture.ts';
import { fingerprintOf } from '../../../../../outlets/fingerprint.ts';
import { isCut, type Shape, SHAPES } from '../../../../../outlets/pictures.ts';

export const getStaticPaths = (async () => {
  const { archive } = await published();
  return storyRoutes({ archive }).flatMap(({ params, props: { story } }) => {
    // What is cut is the file as it is now.
    const stamp = isCut(story) && fingerprintOf(fileOf(story));
    if (!stamp) return [];
    return Object.keys(SHAPES).map((picture) => ({
      params: { ...params, picture },
      props: { story, stamp },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }, { picture: Shape }> = async ({ props, params }) =>
  new Response(await cutPicture(fileOf(props.story), params.picture), {
    headers: { 'Content-Type': 'image/jpeg' },
  });

function fileOf({ image = '' }: Story): string {
  return join('public', decodeURI(image));
}
