import type { APIRoute } from 'astro';
import { feedRoutes, type FeedProps, loadFeed } from '../_feed.ts';
import { jsonFeed } from '../../outputs/feeds/json-feed.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(jsonFeed(await loadFeed(props)), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
