import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { fingerprintFile } from '../files/fingerprint.ts';
import { type IconName, ICONS } from '../outputs/images/icons.ts';

const DRAWING = 'public/icon.svg';

// What is handed over says when the icons must be drawn again: when the drawing is another.
export const getStaticPaths = (() => {
  const drawing = fingerprintFile(DRAWING);
  return Object.keys(ICONS).map((name) => ({ params: { icon: name }, props: { drawing } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<object, { icon: IconName }> = async ({ params }) => {
  const { drawIcon } = await import('../outputs/images/draw-icon.ts');
  return new Response(drawIcon(await readFile(DRAWING, 'utf8'), params.icon), {
    headers: { 'Content-Type': 'image/png' },
  });
};
