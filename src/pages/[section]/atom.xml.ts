import type { APIRoute, GetStaticPaths } from 'astro';
import { feedRoutes, type FeedProps, inFull } from '../../outlets/newest.ts';
import { atom } from '../../outlets/atom.ts';

export const getStaticPaths = feedRoutes satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = async ({ props }) =>
  new Response(atom(await inFull(props)), { headers: { 'Content-Type': 'application/xml' } });
