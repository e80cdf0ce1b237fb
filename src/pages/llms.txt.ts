import type { APIRoute } from 'astro';
import { getPublished, getStaticPages } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { llmsTxt } from '../outputs/text/llms-txt.ts';

export const GET: APIRoute = async () => {
  const { archive } = await getPublished();
  const staticPages = (await getStaticPages()).map(({ id, data }) => ({ id, ...data }));
  return new Response(llmsTxt(site, archive.stories, staticPages), {
    headers: { 'Content-Type': 'text/plain' },
  });
};
