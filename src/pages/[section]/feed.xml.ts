import type { APIRoute, GetStaticPaths } from 'astro';
import { feedRoutes, type FeedProps, inFull } from '../../outlets/newest.ts';
import { rss } from '../../outlets/rss.ts';

export const getStaticPaths = feedRoutes satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(rss(await inFull(props)), { headers: { 'Content-Type': 'application/xml' } });
