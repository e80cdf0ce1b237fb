import { escapeXml } from '../drawing/escape-xml.ts';
import { fallbackSize, LIST_MAP_SIZES, listPhotoPath, listSizes, mapPath } from './cuts.ts';
import type { Photo } from './photo.ts';
import type { StoryPicture } from './story-picture.ts';

/**
 * How large a picture stands beside its headline. On a phone, the first two reach both edges, and a picture that heads a
 * column is a thumbnail, too.
 */
export type ListPictureSize = 'lead' | 'first' | 'column' | 'thumbnail';

/** Where it stands. */
export interface ListPicturePlace {
  /** the path of its story */
  story: string;
  /** what addresses within the site begin with */
  base: string;
  size: ListPictureSize;
  /** what it shows, in words; empty where the headline beside it says enough */
  alt?: string;
}

// Up to this width of the window, lists stand in one column.
const ONE_COLUMN = '(width < 46rem)';
const WIDTHS: Record<ListPictureSize, string> = {
  lead: `${ONE_COLUMN} 100vw, 31rem`,
  first: `${ONE_COLUMN} 100vw, 18rem`,
  column: `${ONE_COLUMN} 104px, 18rem`,
  thumbnail: `${ONE_COLUMN} 104px, 13rem`,
};
const DRAWINGS: Record<
  ListPictureSize,
  [phone: keyof typeof LIST_MAP_SIZES, desk: keyof typeof LIST_MAP_SIZES]
> = {
  lead: ['map-300', 'map-480'],
  first: ['map-300', 'map-300'],
  column: ['map-104', 'map-300'],
  thumbnail: ['map-104', 'map-208'],
};

/**
 * A story's picture as it stands beside the headline in a list, 3:2. A map comes in light and in dark colours, and the
 * style sheet shows one.
 *
 * @returns an element; empty for a chart, which cannot be read at this size
 */
export function listPicture(picture: StoryPicture | undefined, place: ListPicturePlace): string {
  if (picture?.kind === 'photo') return photo(picture.photo, place);
  if (picture?.kind !== 'map') return '';
  return drawing('light', place) + drawing('dark', place);
}

function photo(shown: Photo, { story, base, size, alt = '' }: ListPicturePlace): string {
  const sizes = listSizes(shown);
  const plain = fallbackSize(sizes);
  const addressOf = (format: 'avif' | 'jpeg', width: number) =>
    escapeXml(encodeURI(base + listPhotoPath(story, shown, format, width)));
  const sources = sizes.map(({ width }) => `${addressOf('avif', width)} ${width}w`).join(', ');
  return (
    `<picture><source type="image/avif" srcset="${sources}" sizes="${WIDTHS[size]}">` +
    `<img src="${addressOf('jpeg', plain.width)}" width="${plain.width}" height="${plain.height}" ${alternative(alt)} ${priority(size)}></picture>`
  );
}

function drawing(scheme: 'light' | 'dark', { story, base, size, alt = '' }: ListPicturePlace): string {
  const [phone, desk] = DRAWINGS[size];
  const addressOf = (name: keyof typeof LIST_MAP_SIZES) =>
    escapeXml(encodeURI(base + mapPath(story, name))) + (scheme === 'dark' ? '#dark' : '');
  const source = phone === desk ? '' : `<source media="${ONE_COLUMN}" srcset="${addressOf(phone)}">`;
  const { width, height } = LIST_MAP_SIZES[desk];
  return (
    `<picture class="${scheme}">${source}` +
    `<img src="${addressOf(desk)}" width="${width}" height="${height}" ${alternative(alt)} ${priority(size)}></picture>`
  );
}

function alternative(alt: string): string {
  return `alt="${escapeXml(alt)}"`;
}

function priority(size: ListPictureSize): string {
  return size === 'lead' ? 'fetchpriority="high"' : 'loading="lazy"';
}
