import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../archive/site.ts';
import { newest } from '../../outlets/newest.ts';
import { atom } from '../../outlets/atom.ts';

export const getStaticPaths = (() =>
  site.sections.map(({ id }) => ({ params: { section: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(atom(await newest(params.section)), { headers: { 'Content-Type': 'application/xml' } });
