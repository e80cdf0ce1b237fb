import type { APIRoute } from 'astro';
import { siteFeed } from './_feed.ts';
import { jsonFeed } from '../outputs/feeds/json-feed.ts';

export const GET: APIRoute = async () =>
  new Response(jsonFeed(await siteFeed()), { headers: { 'Content-Type': 'application/feed+json' } });
