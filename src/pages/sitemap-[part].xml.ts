import type { APIRoute, GetStaticPaths } from 'astro';
import { getPublished, getStaticPages } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { type SitemapEntry, sitemap, sitemaps } from '../outputs/sitemaps/sitemap.ts';

export const getStaticPaths = (async () => {
  const { archive } = await getPublished();
  const staticPageIds = (await getStaticPages()).map(({ id }) => id);
  return [...sitemaps(site, archive, staticPageIds)].map(([part, pages]) => ({
    params: { part },
    props: { pages },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ pages: SitemapEntry[] }> = ({ props }) =>
  new Response(sitemap(site, props.pages), { headers: { 'Content-Type': 'application/xml' } });
