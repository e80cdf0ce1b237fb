import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fingerprintFile } from '../files/fingerprint.ts';
import { type IconName, ICONS } from '../outputs/images/icons.ts';

const ICON_FILE = 'public/icon.svg';

// Because of the fingerprint, the build draws the icons again when the SVG changes.
export const getStaticPaths = (() => {
  const drawing = fingerprintFile(ICON_FILE);
  return Object.keys(ICONS).map((name) => ({ params: { icon: name }, props: { drawing } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<object, { icon: IconName }> = async ({ params }) => {
  const { drawIcon } = await import('../outputs/images/draw-icon.ts');
  return new Response(drawIcon(await readFile(ICON_FILE, 'utf8'), params.icon), {
    headers: { 'Content-Type': 'image/png' },
  });
};
