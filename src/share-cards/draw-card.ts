import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { BODY, type CardContent, layOutCard, FRAME, KEY_POINT_GAP } from './card-layout.ts';
import type { FontFile, FontFace, FindFonts } from './fonts.ts';
import { lettersOf } from './card-letters.ts';
import { encodePng } from './png.ts';
import { MEASURED_KEYS, cardTemplate } from './template.ts';

// How often a headline that turns out too high is set smaller, and by how much.
const TRIES = 6;
const SMALLER = 0.94;

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 × 630
 */
export async function drawCard(facts: CardContent, facesFor: FindFonts): Promise<Buffer> {
  const faces = facesFor(lettersOf(facts));
  const svg = await renderSvg(facts, faces);
  // Without fonts of the machine's own, every machine draws the same. Off this thread, the next card is set meanwhile.
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return encodePng(pixels, width, height);
}

/** Sets a card, and again in a smaller size where the real lines need more room than the estimate gave them. */
async function renderSvg(facts: CardContent, faces: FontFace[]): Promise<string> {
  let svg = '';
  for (let attempt = 0, shrunk = 1; attempt < TRIES; attempt += 1, shrunk *= SMALLER) {
    const card = layOutCard(facts, faces, shrunk);
    let needed = card.keyPoint ? KEY_POINT_GAP : 0;
    svg = await satori(
      cardTemplate(
        card,
        faces.map(({ name }) => name),
      ),
      {
        width: FRAME.width,
        height: FRAME.height,
        fonts: fontFilesOf(faces),
        onNodeDetected: ({ key, height }) => {
          if (key === MEASURED_KEYS.headline || key === MEASURED_KEYS.keyPoint) needed += height;
        },
      },
    );
    if (needed <= BODY) break;
  }
  return svg;
}

// satori keeps what it read of a list of fonts for as long as the list itself is kept, so the same faces are given as
// the same list. Chinese headlines need many different ones, so not all are kept.
const lists = new Map<string, FontFile[]>();
const LISTS_KEPT = 32;

function fontFilesOf(faces: readonly FontFace[]): FontFile[] {
  const key = faces.map(({ name }) => name).join(' ');
  const known = lists.get(key) ?? faces.flatMap(({ files }) => files);
  if (lists.size >= LISTS_KEPT) lists.clear();
  lists.set(key, known);
  return known;
}
