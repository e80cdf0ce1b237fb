import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { icon, type IconName, ICONS } from '../outlets/icon.ts';

export const getStaticPaths = (() =>
  Object.keys(ICONS).map((name) => ({ params: { icon: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<object, { icon: IconName }> = async ({ params }) =>
  new Response(icon(await readFile('public/icon.svg', 'utf8'), params.icon), {
    headers: { 'Content-Type': 'image/png' },
  });
