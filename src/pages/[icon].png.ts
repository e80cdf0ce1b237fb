import type { APIRoute, GetStaticPaths } from 'astro';
import { type IconName, ICONS } from '../outputs/images/icons.ts';
import { iconSvg, ownIcon } from './_icon.ts';

export const getStaticPaths = (() => {
  const drawing = ownIcon();
  return Object.keys(ICONS).map((name) => ({ params: { icon: name }, props: { drawing } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<object, { icon: IconName }> = async ({ params }) => {
  const { drawIcon } = await import('../outputs/images/draw-icon.ts');
  return new Response(drawIcon(await iconSvg(), params.icon), {
    headers: { 'Content-Type': 'image/png' },
  });
};
