import type { APIRoute } from 'astro';
import { siteFeed } from './_feed.ts';
import { rssFeed } from '../outputs/feeds/rss.ts';

export const GET: APIRoute = async () =>
  new Response(rssFeed(await siteFeed()), { headers: { 'Content-Type': 'application/xml' } });
