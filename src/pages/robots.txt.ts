import type { APIRoute } from 'astro';
import { site } from '../archive/site.ts';
import { robotsTxt } from '../outputs/site-files/well-known.ts';

export const GET: APIRoute = () =>
  new Response(robotsTxt(site), { headers: { 'Content-Type': 'text/plain' } });
