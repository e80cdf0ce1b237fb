import type { APIRoute, GetStaticPaths } from 'astro';
import { readBody, renderBody } from '../../../../../archive/article-body.ts';
import { storyRoutes } from '../../../../../archive/article-routes.ts';
import { getPublished } from '../../../../../archive/published.ts';
import { site } from '../../../../../archive/site.ts';
import type { Story } from '../../../../../archive/story.ts';
import { mdastToText } from '../../../../../outputs/text/mdast-to-text.ts';
import { ninjs } from '../../../../../outputs/text/ninjs.ts';

export const getStaticPaths = (async () => storyRoutes(await getPublished())) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props: { story } }) => {
  const { body } = readBody(story);
  const html = renderBody(story, { base: site.url + site.base, forFeed: true });
  return new Response(ninjs(site, story, { html, text: mdastToText(body) }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
