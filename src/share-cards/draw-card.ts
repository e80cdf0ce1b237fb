import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import type { FontFile, FontFace, FindFonts } from '../drawing/fonts.ts';
import type { PictureRenderer } from '../pictures/picture-renderer.ts';
import type { SchemeColours } from '../theme/palette.ts';
import { BODY, CARD_PICTURE, type CardContent, layOutCard, FRAME, KEY_POINT_GAP } from './card-layout.ts';
import { lettersOf } from './card-letters.ts';
import { encodeJpeg } from './jpeg.ts';
import { encodePng } from './png.ts';
import { MEASURED_KEYS, cardTemplate } from './template.ts';

// If the text turns out too high, the next attempt uses this share of the space.
const MAX_ATTEMPTS = 6;
const SHRINK_FACTOR = 0.94;

/**
 * Draws a card.
 *
 * @param drawPicture draws the card's picture
 * @param colours of the texts and the paper
 * @returns an image of 1200 × 630 pixels, in the card's format
 */
export async function drawCard(
  content: CardContent,
  findFonts: FindFonts,
  drawPicture: PictureRenderer['draw'],
  colours: SchemeColours,
): Promise<Buffer> {
  const fonts = findFonts(lettersOf(content));
  const svg = await renderSvg(content, fonts, colours);
  // Without system fonts, every machine draws the same. Another thread draws, so this one can lay out the next card.
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  const { format, picture, mirrored } = content;
  if (format === 'png') return encodePng(pixels, width, height, colours);
  const photo = picture?.kind === 'photo' ? picture.photo : undefined;
  return encodeJpeg(pixels, picture && (await drawPicture(picture, CARD_PICTURE)), photo, mirrored);
}

/** Lays out a card, and again with smaller text if the rendered lines are higher than the estimate. */
async function renderSvg(content: CardContent, fonts: FontFace[], colours: SchemeColours): Promise<string> {
  let svg = '';
  for (let attempt = 0, shrunk = 1; attempt < MAX_ATTEMPTS; attempt += 1, shrunk *= SHRINK_FACTOR) {
    const card = layOutCard(content, fonts, shrunk);
    let needed = card.keyPoint ? KEY_POINT_GAP : 0;
    svg = await satori(
      cardTemplate(
        card,
        fonts.map(({ name }) => name),
        colours,
      ),
      {
        width: FRAME.width,
        height: FRAME.height,
        fonts: fontFilesOf(fonts),
        onNodeDetected: ({ key, height }) => {
          if (key === MEASURED_KEYS.headline || key === MEASURED_KEYS.keyPoint) needed += height;
        },
      },
    );
    if (needed <= BODY) break;
  }
  return svg;
}

// satori caches parsed fonts by the identity of the array, so the same fonts must be passed as the same array. Chinese
// headlines need many different arrays, so their number is limited.
const fontLists = new Map<string, FontFile[]>();
const MAX_LISTS = 32;

function fontFilesOf(fonts: readonly FontFace[]): FontFile[] {
  const key = fonts.map(({ name }) => name).join(' ');
  const list = fontLists.get(key) ?? fonts.flatMap(({ files }) => files);
  if (fontLists.size >= MAX_LISTS) fontLists.clear();
  fontLists.set(key, list);
  return list;
}
