import type { APIRoute } from 'astro';
import type { PagePath } from '../../archive/page-path.ts';
import { getPublished } from '../../archive/published.ts';
import { site } from '../../archive/site.ts';
import type { CardContent } from '../../share-cards/card-layout.ts';
import { createCardRenderer } from '../../share-cards/card-renderer.ts';
import { planCards } from '../../share-cards/plan-cards.ts';

const renderer = createCardRenderer(process.cwd());

interface CardProps {
  content: CardContent;
}

/** The paths of all cards. The card of an older story is a link to the card of its section or of the site. */
export async function getStaticPaths(): Promise<PagePath<CardProps>[]> {
  if (!site.cards) return [];
  const { archive } = await getPublished();
  const { drawn, shared } = planCards(archive.stories, site);
  const own = Array.from(drawn, ([path, content]) => cardPagePath(path, content));
  const links = Array.from(shared).flatMap(([card, paths]) => {
    const content = drawn.get(card)!;
    return paths.map((path) => ({ ...cardPagePath(path, content), sameAs: card.slice(1) }));
  });
  return [...own, ...links];
}

function cardPagePath(path: string, content: CardContent): PagePath<CardProps> {
  return { params: { card: path.slice('/cards/'.length) }, props: { content } };
}

export const GET: APIRoute<CardProps> = async ({ props }) =>
  new Response(new Uint8Array(await renderer.card(props.content)), {
    headers: { 'Content-Type': `image/${props.content.format}` },
  });
