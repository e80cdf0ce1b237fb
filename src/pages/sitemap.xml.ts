import type { APIRoute } from 'astro';
import { published, standingPages } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { sitemapIndex, sitemaps } from '../outlets/sitemap.ts';

export const GET: APIRoute = async () => {
  const { archive } = await published();
  const standing = (await standingPages()).map(({ id }) => id);
  const index = sitemapIndex(site, sitemaps(site, archive, standing));
  return new Response(index, { headers: { 'Content-Type': 'application/xml' } });
};
