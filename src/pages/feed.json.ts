import type { APIRoute } from 'astro';
import { jsonFeed } from '../outputs/feeds/json-feed.ts';
import { siteFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(jsonFeed(await siteFeed()), { headers: { 'Content-Type': 'application/feed+json' } });
