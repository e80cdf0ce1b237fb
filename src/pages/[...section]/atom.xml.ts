import type { APIRoute } from 'astro';
import { atomFeed } from '../../outputs/feeds/atom.ts';
import { feedRoutes, type FeedProps, loadFeed } from '../_feed.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(atomFeed(await loadFeed(props)), { headers: { 'Content-Type': 'application/xml' } });
