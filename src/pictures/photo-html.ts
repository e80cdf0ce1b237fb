import { escapeXml } from '../drawing/escape-xml.ts';
import { PHOTO_FORMATS, photoPath, photoSizes } from './cuts.ts';
import type { Photo } from './photo.ts';

/** Where a photograph stands. */
export interface PhotoPlace {
  /** the path of its story */
  story: string;
  /** what addresses within the site begin with */
  base: string;
  /** whether it leads the story: it is then fetched first, else only when a reader comes near */
  isLead: boolean;
  /** whether it is for programs that do not know `<picture>`: one JPEG */
  isPlain?: boolean;
}

// A phone's screen has two or three dots a pixel. Two are enough for a photograph, so it gets the narrow ones only.
const PHONE = '(width < 30rem)';
const PHONE_WIDTH = 800;
const PHONE_SIZES = '100vw';
// A photograph is as wide as the window, up to 56rem; a tall one as wide as the text.
const SIZES = '(width < 46rem) 100vw, (width < 61rem) 92vw, 56rem';
const TALL_SIZES = '(width < 46rem) 100vw, 36rem';
// Of height to width: in 56rem, a taller one would be higher than most windows.
const TALL = 0.8;
// In pixels: the width for programs that take one file only.
const PLAIN_WIDTH = 1200;

/** A photograph as an element: `<picture>` with every format and width. */
export function photoImage(photo: Photo, place: PhotoPlace): string {
  const { story, base, isLead, isPlain = false } = place;
  const sizes = photoSizes(photo);
  const plain = sizes.findLast(({ width }) => width <= PLAIN_WIDTH) ?? sizes[0]!;
  const addressOf = (format: (typeof PHOTO_FORMATS)[number], width: number) =>
    escapeXml(encodeURI(base + photoPath(story, photo, format, width)));
  const sourcesOf = (format: (typeof PHOTO_FORMATS)[number], most = Infinity) =>
    sizes
      .filter(({ width }, index) => width <= most || index === 0)
      .map(({ width }) => `${addressOf(format, width)} ${width}w`)
      .join(', ');
  const src = `src="${addressOf('jpeg', plain.width)}"`;
  const size = `width="${plain.width}" height="${plain.height}" alt="${escapeXml(photo.alt)}"`;
  if (isPlain) return `<img ${src} ${size}>`;
  const shown = isTall(photo) ? TALL_SIZES : SIZES;
  const priority = isLead ? 'fetchpriority="high"' : 'loading="lazy"';
  return (
    `<picture><source media="${PHONE}" type="image/avif" srcset="${sourcesOf('avif', PHONE_WIDTH)}" sizes="${PHONE_SIZES}">` +
    `<source type="image/avif" srcset="${sourcesOf('avif')}" sizes="${shown}">` +
    `<img ${src} srcset="${sourcesOf('jpeg')}" sizes="${shown}" ${size} ${priority}></picture>`
  );
}

function isTall({ width, height }: Photo): boolean {
  return height > TALL * width;
}

/** A photograph with its caption and credit, as a `<figure>`. */
export function photoFigure(photo: Photo, place: PhotoPlace): string {
  return `<figure class="photo${isTall(photo) ? ' tall' : ''}">${photoImage(photo, place)}${captionHtml(photo.caption, photo.credit)}</figure>`;
}

/** The words below a picture; empty if there are none. */
export function captionHtml(caption: string | undefined, credit: string | undefined): string {
  const words = [
    ...(caption ? [escapeXml(caption)] : []),
    ...(credit ? [`<span class="credit">${escapeXml(credit)}</span>`] : []),
  ];
  return words.length > 0 ? `<figcaption>${words.join(' ')}</figcaption>` : '';
}
