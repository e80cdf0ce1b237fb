import type { APIRoute } from 'astro';
import { site } from '../archive/site.ts';
import { textDirection } from '../i18n/language-tag.ts';
import { manifest } from '../outlets/manifest.ts';
import { paperOf } from '../outlets/theme.ts';
import tokens from '../styles/tokens.css?raw';

export const GET: APIRoute = () =>
  new Response(manifest(site, paperOf(tokens), textDirection(site.language)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
