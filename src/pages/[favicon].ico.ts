import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fingerprintFile } from '../files/fingerprint.ts';

const DRAWING = 'public/icon.svg';

// For what asks for this address without having read a page: feed readers, bookmarks, search engines. It is drawn again
// when the drawing is another.
export const getStaticPaths = (() => [
  { params: { favicon: 'favicon' }, props: { drawing: fingerprintFile(DRAWING) } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { drawFavicon } = await import('../outputs/images/draw-icon.ts');
  return new Response(drawFavicon(await readFile(DRAWING, 'utf8')), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
};
