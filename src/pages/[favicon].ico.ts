import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fingerprintFile } from '../files/fingerprint.ts';

const ICON_FILE = 'public/icon.svg';

// For programs that request `/favicon.ico` without reading a page: feed readers, bookmarks, search engines. Because of
// the fingerprint, the build draws it again when the SVG changes.
export const getStaticPaths = (() => [
  { params: { favicon: 'favicon' }, props: { drawing: fingerprintFile(ICON_FILE) } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { drawFavicon } = await import('../outputs/images/draw-icon.ts');
  return new Response(drawFavicon(await readFile(ICON_FILE, 'utf8')), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
};
