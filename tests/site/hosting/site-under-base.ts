import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { headersFile } from '../../../src/hosting/headers.ts';
import { caddyfile } from '../../../src/hosting/caddy.ts';
import { parseRedirects } from '../../../src/hosting/redirect-file.ts';
import { nginxConfig } from '../../../src/hosting/nginx.ts';
import type { SiteOnHost } from './hosts.ts';

const PAGE = `<!doctype html><title>A page</title><p>${'Words of a page. '.repeat(60)}</p>`;

/** A small site under `/news`, with a file of every kind that a host treats by itself, and an owner who wants preload. */
export function siteUnderBase(): SiteOnHost {
  const root = mkdtempSync(join(tmpdir(), 'wirecopy-hosted-'));
  const base = '/news';
  const folder = join(root, 'news');
  const redirects = [
    '/news/2023/01/02/fr%C3%BCher/ /news/2023/09/14/kim/ 301',
    '/news/old.html /news/2023/09/14/kim/ 301',
    // What these have a meaning for reads no such address.
    '/news/%7B$HOME%7D/ /news/2023/09/14/kim/ 301',
    '/news/a%22b;c/ /news/2023/09/14/kim/ 301',
    '',
  ].join('\n');
  const moved = parseRedirects(redirects);
  const site = {
    base,
    url: 'https://proof.example',
    strictTransport: { includeSubDomains: true, preload: true },
  };
  const files: Record<string, string> = {
    'index.html': PAGE,
    '404.html': `${PAGE}<p>There is no page here</p>`,
    'world/index.html': PAGE,
    'world/feed.xml': '<rss/>',
    '2023/09/14/kim/index.html': PAGE,
    '2023/09/14/kim/index.txt': 'Text',
    '2023/09/14/kim/picture-16x9.jpg': 'JPEG',
    '2023/01/02/früher/index.html': PAGE,
    'old.html': PAGE,
    '_astro/reader.abc123.js': 'export {};',
    'cards/2023/09/14/kim.png': 'PNG',
    'images/quay.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'feed.xml': '<rss/>',
    'feed.json': '{}',
    'favicon.ico': 'ICO',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'icon-192.png': 'PNG',
    'manifest.webmanifest': '{}',
    'robots.txt': 'User-agent: *',
    '.wirecopy': 'a mark',
    '.well-known/security.txt': 'Contact: mailto:a@proof.example',
    _headers: headersFile(site),
    _redirects: redirects,
    '_nginx.conf': nginxConfig(site, moved),
    _Caddyfile: caddyfile(site, moved),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return { root, folder, base };
}
