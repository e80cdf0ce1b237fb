import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import { redirectsFile } from '../outlets/redirect.ts';

// `_redirects`, for Netlify and Cloudflare Pages. A file of that name would be no route, so the name is a parameter.
export const getStaticPaths = (async () => {
  const { archive } = await published();
  const text = redirectsFile(archive.stories, site.base);
  return [{ params: { redirects: '_redirects' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
