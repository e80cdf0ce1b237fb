import type { APIRoute } from 'astro';
import { getPublished, getStaticPages } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { sitemapIndex, sitemaps } from '../outputs/sitemaps/sitemap.ts';

export const GET: APIRoute = async () => {
  const { archive } = await getPublished();
  const staticPageIds = (await getStaticPages()).map(({ id }) => id);
  const index = sitemapIndex(site, sitemaps(site, archive, staticPageIds));
  return new Response(index, { headers: { 'Content-Type': 'application/xml' } });
};
