import type { APIRoute, GetStaticPaths } from 'astro';
import { iconSvg, ownIcon } from './_icon.ts';

// For programs that request `/favicon.ico` without reading a page: feed readers, bookmarks, search engines.
export const getStaticPaths = (() => [
  { params: { favicon: 'favicon' }, props: { drawing: ownIcon() } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { drawFavicon } = await import('../outputs/images/draw-icon.ts');
  return new Response(drawFavicon(await iconSvg()), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
};
