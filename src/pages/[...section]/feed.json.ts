import type { APIRoute } from 'astro';
import { jsonFeed } from '../../outputs/feeds/json-feed.ts';
import { feedRoutes, type FeedProps, loadFeed } from '../_feed.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(jsonFeed(await loadFeed(props)), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
