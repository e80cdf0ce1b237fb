import type { APIRoute } from 'astro';
import { site } from '../archive/site.ts';
import { textDirection } from '../i18n/language-tag.ts';
import { webManifest } from '../outputs/site-files/web-manifest.ts';

export const GET: APIRoute = () =>
  new Response(webManifest(site, textDirection(site.language)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
