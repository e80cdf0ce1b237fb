import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { BODY, type CardFacts, compose, FRAME, KEY_POINT_GAP } from './compose.ts';
import type { Cut, Face, FacesFor } from './faces.ts';
import { lettersOf } from './letters.ts';
import { indexedPng } from './png.ts';
import { KEYS, template } from './template.ts';

// How often a headline that turns out too high is set smaller, and by how much.
const TRIES = 6;
const SMALLER = 0.94;

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 × 630
 */
export async function draw(facts: CardFacts, facesFor: FacesFor): Promise<Buffer> {
  const faces = facesFor(lettersOf(facts));
  const svg = await set(facts, faces);
  // Without fonts of the machine's own, every machine draws the same. Off this thread, the next card is set meanwhile.
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return indexedPng(pixels, width, height);
}

/** Sets a card, and again in a smaller size where the real lines need more room than the estimate gave them. */
async function set(facts: CardFacts, faces: Face[]): Promise<string> {
  let svg = '';
  for (let attempt = 0, shrunk = 1; attempt < TRIES; attempt += 1, shrunk *= SMALLER) {
    const card = compose(facts, faces, shrunk);
    let needed = card.keyPoint ? KEY_POINT_GAP : 0;
    svg = await satori(
      template(
        card,
        faces.map(({ name }) => name),
      ),
      {
        width: FRAME.width,
        height: FRAME.height,
        fonts: cutsOf(faces),
        onNodeDetected: ({ key, height }) => {
          if (key === KEYS.headline || key === KEYS.keyPoint) needed += height;
        },
      },
    );
    if (needed <= BODY) break;
  }
  return svg;
}

// satori keeps what it read of a list of fonts for as long as the list itself is kept, so the same faces are given as
// the same list. Chinese headlines need many different ones, so not all are kept.
const lists = new Map<string, Cut[]>();
const LISTS_KEPT = 32;

function cutsOf(faces: readonly Face[]): Cut[] {
  const key = faces.map(({ name }) => name).join(' ');
  const known = lists.get(key) ?? faces.flatMap(({ cuts }) => cuts);
  if (lists.size >= LISTS_KEPT) lists.clear();
  lists.set(key, known);
  return known;
}
