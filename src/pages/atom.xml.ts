import type { APIRoute } from 'astro';
import { atomFeed } from '../outputs/feeds/atom.ts';
import { siteFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(atomFeed(await siteFeed()), { headers: { 'Content-Type': 'application/xml' } });
