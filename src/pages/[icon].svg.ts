import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType } from '../hosting/content-types.ts';
import { iconSvg, ownIcon } from './_icon.ts';

// The paper's own icon is in `public/`, and published from there.
export const getStaticPaths = (() =>
  ownIcon() === undefined ? [{ params: { icon: 'icon' }, props: {} }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(await iconSvg(), { headers: { 'Content-Type': contentType('.svg')! } });
