import type { APIRoute } from 'astro';
import { published, standingPages } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { llms } from '../outlets/llms.ts';

export const GET: APIRoute = async () => {
  const { archive } = await published();
  const standing = (await standingPages()).map(({ id, data }) => ({ id, ...data }));
  return new Response(llms(site, archive.stories, standing), { headers: { 'Content-Type': 'text/plain' } });
};
