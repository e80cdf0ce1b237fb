import type { APIRoute } from 'astro';
import { newest } from '../outlets/newest.ts';
import { rss } from '../outlets/rss.ts';

export const GET: APIRoute = async () =>
  new Response(rss(await newest()), { headers: { 'Content-Type': 'application/xml' } });
