import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../archive/site.ts';
import { newest } from '../../outlets/newest.ts';
import { jsonFeed } from '../../outlets/json-feed.ts';

export const getStaticPaths = (() =>
  site.sections.map(({ id }) => ({ params: { section: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(jsonFeed(await newest(params.section)), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
