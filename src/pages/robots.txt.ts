import type { APIRoute } from 'astro';
import { site } from '../archive/site.ts';
import { robots } from '../outlets/robots.ts';

export const GET: APIRoute = () => new Response(robots(site), { headers: { 'Content-Type': 'text/plain' } });
