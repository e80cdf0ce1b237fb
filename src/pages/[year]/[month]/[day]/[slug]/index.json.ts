import type { APIRoute, GetStaticPaths } from 'astro';
import { readBody } from '../../../../../archive/article-body.ts';
import { getPublished } from '../../../../../archive/published.ts';
import { site } from '../../../../../archive/site.ts';
import { storyRoutes } from '../../../../../archive/article-routes.ts';
import type { Story } from '../../../../../archive/story.ts';
import { renderHtml } from '../../../../../parser/render-html.ts';
import { ninjs } from '../../../../../outputs/text/ninjs.ts';
import { mdastToText } from '../../../../../outputs/text/mdast-to-text.ts';

export const getStaticPaths = (async () => storyRoutes(await getPublished())) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props: { story } }) => {
  const { body, dateline } = readBody(story);
  const html = renderHtml(body, { base: site.url + site.base, dateline });
  return new Response(ninjs(site, story, { html, text: mdastToText(body) }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
