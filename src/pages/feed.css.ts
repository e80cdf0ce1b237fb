import { faceTokens, fallbackFaces } from 'virtual:fonts';
import type { APIRoute } from 'astro';
import { site } from '../archive/site.ts';
import { textDirection } from '../i18n/language-tag.ts';
import sheet from '../styles/feed-page.css?inline';

// A feed says its language, but has no attribute for its direction.
const direction = textDirection(site.language) === 'rtl' ? 'rss,feed{direction:rtl}' : '';

export const GET: APIRoute = () =>
  new Response(`${fallbackFaces}${sheet.trim()}${faceTokens}${direction}\n`, {
    headers: { 'Content-Type': 'text/css' },
  });
