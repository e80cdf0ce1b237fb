import { Resvg } from '@resvg/resvg-js';
import { type IconName, ICONS } from './icons.ts';

/**
 * Draws the icon as an opaque PNG, as phones require. Transparent areas, such as round corners or the margin of a
 * maskable icon, get the colour of the icon's upper edge.
 *
 * @param svg the source of a square SVG
 * @returns the bytes of the PNG
 */
export function drawIcon(svg: string, name: IconName): Uint8Array<ArrayBuffer> {
  const { side, filled } = ICONS[name];
  const size = side * filled;
  const margin = (side - size) / 2;
  const drawing = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const framed =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<image x="${margin}" y="${margin}" width="${size}" height="${size}" href="${drawing}"/></svg>`;
  const icon = new Resvg(framed, {
    background: backgroundOf(svg),
    fitTo: { mode: 'width', value: side },
    font: { loadSystemFonts: false },
  });
  return new Uint8Array(icon.render().asPng());
}

// In pixels: the sizes that browser tabs, bookmarks and search results show.
const FAVICON_SIDES = [16, 32, 48];

/**
 * Draws the icon as a favicon: an ICO file with one PNG per size. Transparent areas stay transparent.
 *
 * @param svg the source of a square SVG
 * @returns the bytes of the ICO file
 * @see https://en.wikipedia.org/wiki/ICO_(file_format)
 */
export function drawFavicon(svg: string): Uint8Array<ArrayBuffer> {
  const pictures = FAVICON_SIDES.map((side) => ({
    side,
    png: new Resvg(svg, { fitTo: { mode: 'width', value: side }, font: { loadSystemFonts: false } })
      .render()
      .asPng(),
  }));
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2); // type: icon
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { side, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(side, entry);
    header.writeUInt8(side, entry + 1);
    header.writeUInt16LE(1, entry + 4); // colour planes
    header.writeUInt16LE(32, entry + 6); // bits per pixel
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return new Uint8Array(Buffer.concat([header, ...pictures.map(({ png }) => png)]));
}

/** The colour in the middle of the icon's upper edge; white if it is not opaque there. */
function backgroundOf(svg: string): string {
  const { pixels, width } = new Resvg(svg, {
    fitTo: { mode: 'width', value: 64 },
    font: { loadSystemFonts: false },
  }).render();
  const middle = (width + Math.floor(width / 2)) * 4;
  const [red, green, blue, alpha] = pixels.subarray(middle, middle + 4);
  return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : 'white';
}
