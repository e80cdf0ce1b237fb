import type { APIRoute } from 'astro';
import { site } from '../archive/site.ts';
import { textDirection } from '../i18n/language-tag.ts';
import { paperColours } from '../outputs/site-files/theme-colours.ts';
import { webManifest } from '../outputs/site-files/web-manifest.ts';
import tokens from '../styles/tokens.css?raw';

export const GET: APIRoute = () =>
  new Response(webManifest(site, paperColours(tokens), textDirection(site.language)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
