import type { APIRoute, GetStaticPaths } from 'astro';
import { feedRoutes, type FeedProps, loadFeed } from '../_feed.ts';
import { jsonFeed } from '../../outputs/feeds/json-feed.ts';

export const getStaticPaths = feedRoutes satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(jsonFeed(await loadFeed(props)), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
