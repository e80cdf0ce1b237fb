import type { APIRoute } from 'astro';
import { published } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { newsSitemap } from '../outlets/news-sitemap.ts';

export const GET: APIRoute = async () => {
  const { archive } = await published();
  return new Response(newsSitemap(site, archive.stories, Date.now()), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
