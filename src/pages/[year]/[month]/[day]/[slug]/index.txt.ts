import type { APIRoute, GetStaticPaths } from 'astro';
import { readBody } from '../../../../../archive/article-body.ts';
import { storyRoutes } from '../../../../../archive/article-routes.ts';
import { getPublished } from '../../../../../archive/published.ts';
import { site } from '../../../../../archive/site.ts';
import type { Story } from '../../../../../archive/story.ts';
import { storyText } from '../../../../../outputs/text/story-text.ts';

export const getStaticPaths = (async () => storyRoutes(await getPublished())) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props: { story } }) => {
  const { body } = readBody(story);
  return new Response(storyText(site, story, body), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
