import type { APIRoute } from 'astro';
import { rssFeed } from '../../outputs/feeds/rss.ts';
import { feedRoutes, type FeedProps, loadFeed } from '../_feed.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(rssFeed(await loadFeed(props)), { headers: { 'Content-Type': 'application/xml' } });
