import type { APIRoute } from 'astro';
import { siteFeed } from './_feed.ts';
import { atomFeed } from '../outputs/feeds/atom.ts';

export const GET: APIRoute = async () =>
  new Response(atomFeed(await siteFeed()), { headers: { 'Content-Type': 'application/xml' } });
