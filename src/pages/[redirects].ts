import type { APIRoute } from 'astro';
import { published } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { redirectsFile } from '../outlets/redirect.ts';

// `_redirects`, for Netlify and Cloudflare Pages. A file of that name would be no route, so the name is a parameter.
export const getStaticPaths = () => [{ params: { redirects: '_redirects' } }];

export const GET: APIRoute = async () => {
  const { archive } = await published();
  return new Response(redirectsFile(archive.stories, site.base));
};
