import type { PagePath } from '../archive/page-path.ts';
import { getPublished } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import type { CardContent } from '../share-cards/card-layout.ts';
import { createCardRenderer } from '../share-cards/card-renderer.ts';
import { planCards } from '../share-cards/plan-cards.ts';
import type { CardFormat } from '../urls/file-paths.ts';

const renderer = createCardRenderer(process.cwd(), site);

/** The props of a card's route. */
export interface CardProps {
  content: CardContent;
}

/**
 * The paths of all cards in one format. The card of an older story is a link to the card of its section or of the site.
 */
export async function cardRoutes(format: CardFormat): Promise<PagePath<CardProps>[]> {
  if (!site.cards) return [];
  const { archive } = await getPublished();
  const { drawn, shared } = planCards(archive.stories, site);
  const own = [...drawn].filter(([, content]) => content.format === format);
  const links = [...shared].flatMap(([card, paths]) => {
    const content = drawn.get(card)!;
    if (content.format !== format) return [];
    return paths.map((path) => ({ ...cardPagePath(path, content), sameAs: card.slice(1) }));
  });
  return [...own.map(([path, content]) => cardPagePath(path, content)), ...links];
}

function cardPagePath(path: string, content: CardContent): PagePath<CardProps> {
  return { params: { card: path.replace(/^\/cards\/|\.\w+$/g, '') }, props: { content } };
}

/** Answers with a card. */
export async function renderCard({ content }: CardProps): Promise<Response> {
  return new Response(new Uint8Array(await renderer.card(content)), {
    headers: { 'Content-Type': `image/${content.format}` },
  });
}
