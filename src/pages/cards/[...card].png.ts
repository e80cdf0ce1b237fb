import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { APIRoute } from 'astro';
import { outDir, root } from 'astro:config/server';
import { published } from '../../archive/published.ts';
import { site } from '../../archive/site.ts';
import { longDay } from '../../components/calendar.ts';
import type { CardFacts } from '../../outlets/cards/compose.ts';
import { planCards } from '../../outlets/cards/plan.ts';
import { shareOut } from '../../outlets/cards/share-out.ts';
import { openStudio } from '../../outlets/cards/studio.ts';

const studio = openStudio(fileURLToPath(root));

/**
 * Every card there is. A build draws here what its cache lacks, all at once and before any page, and puts the sections'
 * cards where older stories' cards are looked for; `dev` draws the one that is asked for.
 */
export async function getStaticPaths() {
  if (!site.cards) return [];
  const { archive } = await published();
  const { drawn, shared } = planCards(archive.stories, site, longDay);
  if (!import.meta.env.AT_THE_DESK) {
    // A card written over one of an earlier build could be written to every address that shares its file.
    rmSync(new URL('cards/', outDir), { recursive: true, force: true });
    await studio.drawAll(drawn.values());
    for (const [card, addresses] of shared) {
      shareOut(fileURLToPath(outDir), card, await studio.card(drawn.get(card)!), addresses);
    }
  } else {
    for (const [card, addresses] of shared)
      for (const address of addresses) drawn.set(address, drawn.get(card)!);
  }
  return Array.from(drawn, ([path, facts]) => ({
    params: { card: path.slice('/cards/'.length, -'.png'.length) },
    props: { facts },
  }));
}

export const GET: APIRoute<{ facts: CardFacts }> = async ({ props }) =>
  new Response(new Uint8Array(await studio.card(props.facts)), { headers: { 'Content-Type': 'image/png' } });
