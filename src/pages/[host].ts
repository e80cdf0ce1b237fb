import type { APIRoute, GetStaticPaths } from 'astro';
import { getPublished } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { redirectsFile } from '../outputs/site-files/redirects.ts';
import { headersFile } from '../hosting/headers.ts';
import { caddyfile } from '../hosting/caddy.ts';
import { parseRedirects } from '../hosting/redirect-file.ts';
import { nginxConfig } from '../hosting/nginx.ts';

// What hosts read: `_headers` and `_redirects` (Netlify, Cloudflare Pages), and what nginx and Caddy include. A file of
// such a name would be no route, so the name is a parameter.
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
