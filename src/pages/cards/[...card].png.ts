import type { APIRoute } from 'astro';
import { getPublished } from '../../archive/published.ts';
import { site } from '../../archive/site.ts';
import type { CardContent } from '../../share-cards/card-layout.ts';
import { planCards } from '../../share-cards/plan-cards.ts';
import { createCardRenderer } from '../../share-cards/card-renderer.ts';

const studio = createCardRenderer(process.cwd());

/**
 * Every card there is. Older stories have their section's card: `sameAs` names it, so that a build need not draw or keep
 * it twice.
 */
export async function getStaticPaths() {
  if (!site.cards) return [];
  const { archive } = await getPublished();
  const { drawn, shared } = planCards(archive.stories, site);
  const own = Array.from(drawn, ([path, facts]) => routeOf(path, { facts }));
  const others = Array.from(shared).flatMap(([card, addresses]) => {
    const props = { facts: drawn.get(card)!, sameAs: card.slice(1) };
    return addresses.map((address) => routeOf(address, props));
  });
  return [...own, ...others];
}

function routeOf(path: string, props: { facts: CardContent; sameAs?: string }) {
  return { params: { card: path.slice('/cards/'.length, -'.png'.length) }, props };
}

export const GET: APIRoute<{ facts: CardContent }> = async ({ props }) =>
  new Response(new Uint8Array(await studio.card(props.facts)), { headers: { 'Content-Type': 'image/png' } });
