import type { APIRoute, GetStaticPaths } from 'astro';
import { getPublished } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { caddyfile } from '../hosting/caddy.ts';
import { headersFile } from '../hosting/headers.ts';
import { nginxConfig } from '../hosting/nginx.ts';
import { parseRedirects } from '../hosting/redirect-file.ts';
import { redirectsFile } from '../outputs/site-files/redirects.ts';

// The files for hosts: `_headers` and `_redirects` (Netlify, Cloudflare Pages), and files that nginx and Caddy include.
// Astro ignores a page file whose name starts with `_`, so the name is a parameter.
export const getStaticPaths = (async () => {
  const { archive } = await getPublished();
  const redirects = redirectsFile(archive.stories, site.base);
  const moved = parseRedirects(redirects);
  const files = {
    _headers: headersFile(site),
    _redirects: redirects,
    '_nginx.conf': nginxConfig(site, moved),
    _Caddyfile: caddyfile(site, moved),
  };
  return Object.entries(files).map(([host, text]) => ({ params: { host }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
