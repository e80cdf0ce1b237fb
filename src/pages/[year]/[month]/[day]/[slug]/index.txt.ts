import type { APIRoute, GetStaticPaths } from 'astro';
import { articleOf } from '../../../../../archive/body.ts';
import { published } from '../../../../../archive/published.ts';
import { site } from '../../../../../archive/site.ts';
import { storyRoutes } from '../../../../../archive/story-routes.ts';
import type { Story } from '../../../../../archive/story.ts';
import { plainText } from '../../../../../outlets/plain-text.ts';

export const getStaticPaths = (async () => storyRoutes(await published())) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props: { story } }) => {
  const { body } = articleOf(story);
  return new Response(plainText(site, story, body), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
