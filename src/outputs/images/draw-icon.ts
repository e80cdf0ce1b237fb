import { Resvg } from '@resvg/resvg-js';
import { type IconName, ICONS } from './icons.ts';

/**
 * Draws the icon as a PNG without a clear pixel, as phones want it. Where the drawing leaves its square open, at round
 * corners or around a smaller mark, the ground goes on in the colour that the drawing has at its upper edge.
 *
 * @param svg the icon, square
 */
export function drawIcon(svg: string, name: IconName): Uint8Array<ArrayBuffer> {
  const { side, filled } = ICONS[name];
  const size = side * filled;
  const at = (side - size) / 2;
  const drawing = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const framed =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<image x="${at}" y="${at}" width="${size}" height="${size}" href="${drawing}"/></svg>`;
  const drawn = new Resvg(framed, {
    background: backgroundOf(svg),
    fitTo: { mode: 'width', value: side },
    font: { loadSystemFonts: false },
  });
  return new Uint8Array(drawn.render().asPng());
}

// The sides in pixels that tabs, bookmarks and search results show.
const FAVICON_SIDES = [16, 32, 48];

/**
 * Draws the icon as a favicon: an ICO file that holds one PNG a size, clear where the drawing is.
 *
 * @param svg the icon, square
 * @see https://en.wikipedia.org/wiki/ICO_(file_format)
 */
export function drawFavicon(svg: string): Uint8Array<ArrayBuffer> {
  const pictures = FAVICON_SIDES.map((side) => ({
    side,
    png: new Resvg(svg, { fitTo: { mode: 'width', value: side }, font: { loadSystemFonts: false } })
      .render()
      .asPng(),
  }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2); // it holds icons
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { side, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(side, entry);
    head.writeUInt8(side, entry + 1);
    head.writeUInt16LE(1, entry + 4); // colour planes
    head.writeUInt16LE(32, entry + 6); // bits a pixel
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return new Uint8Array(Buffer.concat([head, ...pictures.map(({ png }) => png)]));
}

/** The colour in the middle of the drawing's upper edge; white where it is clear. */
function backgroundOf(svg: string): string {
  const { pixels, width } = new Resvg(svg, {
    fitTo: { mode: 'width', value: 64 },
    font: { loadSystemFonts: false },
  }).render();
  const middle = (width + Math.floor(width / 2)) * 4;
  const [red, green, blue, alpha] = pixels.subarray(middle, middle + 4);
  return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : 'white';
}
