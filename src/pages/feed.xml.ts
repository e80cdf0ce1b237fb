import type { APIRoute } from 'astro';
import { rssFeed } from '../outputs/feeds/rss.ts';
import { siteFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(rssFeed(await siteFeed()), { headers: { 'Content-Type': 'application/xml' } });
