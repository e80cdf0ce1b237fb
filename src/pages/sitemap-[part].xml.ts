import type { APIRoute, GetStaticPaths } from 'astro';
import { published, standingPages } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { type Listed, sitemap, sitemaps } from '../outlets/sitemap.ts';

export const getStaticPaths = (async () => {
  const { archive } = await published();
  const standing = (await standingPages()).map(({ id }) => id);
  return [...sitemaps(site, archive, standing)].map(([part, pages]) => ({
    params: { part },
    props: { pages },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ pages: Listed[] }> = ({ props }) =>
  new Response(sitemap(site, props.pages), { headers: { 'Content-Type': 'application/xml' } });
