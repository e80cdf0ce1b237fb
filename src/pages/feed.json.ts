import type { APIRoute } from 'astro';
import { newest } from '../outlets/newest.ts';
import { jsonFeed } from '../outlets/json-feed.ts';

export const GET: APIRoute = async () =>
  new Response(jsonFeed(await newest()), { headers: { 'Content-Type': 'application/feed+json' } });
