import type { APIRoute } from 'astro';
import { published } from '../../archive/published.ts';
import { site } from '../../archive/site.ts';
import { searchIndex } from '../../outlets/search-index.ts';

export async function getStaticPaths() {
  if (!site.search) return [];
  const { archive } = await published();
  return [...archive.years.keys()].map((year) => ({ params: { year } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await published();
  return new Response(searchIndex(archive.years.get(params.year ?? '') ?? []));
};
