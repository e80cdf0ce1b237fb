import type { APIRoute } from 'astro';
import { getPublished } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { newsSitemap } from '../outputs/sitemaps/news-sitemap.ts';

export const GET: APIRoute = async () => {
  const { archive } = await getPublished();
  return new Response(newsSitemap(site, archive.stories, Date.now()), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
