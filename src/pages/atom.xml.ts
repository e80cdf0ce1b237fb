import type { APIRoute } from 'astro';
import { newest } from '../outlets/newest.ts';
import { atom } from '../outlets/atom.ts';

export const GET: APIRoute = async () =>
  new Response(atom(await newest()), { headers: { 'Content-Type': 'application/xml' } });
