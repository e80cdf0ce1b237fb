import type { APIRoute, GetStaticPaths } from 'astro';
import { feedRoutes, type FeedProps, inFull } from '../../outlets/newest.ts';
import { jsonFeed } from '../../outlets/json-feed.ts';

export const getStaticPaths = feedRoutes satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(jsonFeed(await inFull(props)), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
