import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { favicon } from '../outlets/icon.ts';

// For what asks for this address without having read a page: feed readers, bookmarks, search engines.
export const GET: APIRoute = async () =>
  new Response(favicon(await readFile('public/icon.svg', 'utf8')), {
    headers: { 'Content-Type': 'image/x-icon' },
  });
