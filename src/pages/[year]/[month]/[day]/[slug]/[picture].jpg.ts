import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../../../../archive/published.ts';
import type { Story } from '../../../../../archive/story.ts';
import { cutPicture } from '../../../../../outlets/cut-picture.ts';
import { isCut, type Shape, SHAPES } from '../../../../../outlets/pictures.ts';

export const getStaticPaths = (async () => {
  const { archive } = await published();
  const pictured = archive.stories.filter((story) => isCut(story) && existsSync(fileOf(story)));
  return pictured.flatMap((story) => {
    const [year, month, day] = story.day.split('-');
    return Object.keys(SHAPES).map((picture) => ({
      params: { year, month, day, slug: story.slug, picture },
      props: { story },
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
