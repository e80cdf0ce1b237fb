import type { APIRoute } from 'astro';
import { getPublished } from '../../archive/published.ts';
import { site } from '../../archive/site.ts';
import type { Story } from '../../archive/story.ts';
import { searchIndex } from '../../outputs/search/search-index.ts';

export async function getStaticPaths() {
  if (!site.search) return [];
  const { archive } = await getPublished();
  return Array.from(archive.years, ([year, stories]) => ({ params: { year }, props: { stories } }));
}

export const GET: APIRoute<{ stories: Story[] }> = ({ props }) =>
  new Response(searchIndex(props.stories, site.language));
