import type { APIRoute, GetStaticPaths } from 'astro';
import { articleOf } from '../../../../../archive/body.ts';
import { published } from '../../../../../archive/published.ts';
import { site } from '../../../../../archive/site.ts';
import { storyRoutes } from '../../../../../archive/story-routes.ts';
import type { Story } from '../../../../../archive/story.ts';
import { renderHtml } from '../../../../../parser/render-html.ts';
import { ninjs } from '../../../../../outlets/ninjs.ts';
import { textOf } from '../../../../../outlets/plain-body.ts';

export const getStaticPaths = (async () => storyRoutes(await published())) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props: { story } }) => {
  const { body, dateline } = articleOf(story);
  const html = renderHtml(body, { base: site.url + site.base, dateline });
  return new Response(ninjs(site, story, { html, text: textOf(body) }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
