import type { APIRoute, GetStaticPaths } from 'astro';
import { getPublished } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import type { Story } from '../archive/story.ts';
import { redirectPage, listRedirects } from '../outputs/site-files/redirects.ts';

// Redirects from the old addresses of stories. If the site has a page at the same address, that page wins.
export const getStaticPaths = (async () => {
  const { archive } = await getPublished();
  return listRedirects(archive.stories).map(({ file, story }) => ({
    params: { old: file },
    props: { story },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props }) =>
  new Response(redirectPage(site, props.story), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
