import type { APIRoute } from 'astro';
import { feedRoutes, type FeedProps, loadFeed } from '../_feed.ts';
import { atomFeed } from '../../outputs/feeds/atom.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(atomFeed(await loadFeed(props)), { headers: { 'Content-Type': 'application/xml' } });
