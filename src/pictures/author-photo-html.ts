import { escapeXml } from '../drawing/escape-xml.ts';
import { authorPhotoPath, authorPhotoSizes } from './cuts.ts';
import type { Photo } from './photo.ts';

// The widths in styles/list-head.css.
const WIDTHS = '(width < 46rem) 5rem, 7rem';

/**
 * The photograph of an author as an element: square, with its name as the alternative.
 *
 * @param author the slug of the name
 * @param base what addresses within the site begin with
 */
export function authorPhotoHtml(photo: Photo, author: string, base: string): string {
  const sizes = authorPhotoSizes(photo);
  const addressOf = (format: 'avif' | 'jpeg', width: number) =>
    escapeXml(encodeURI(base + authorPhotoPath(author, photo, format, width)));
  const sourcesOf = (format: 'avif' | 'jpeg') =>
    `srcset="${sizes.map(({ width }) => `${addressOf(format, width)} ${width}w`).join(', ')}" sizes="${WIDTHS}"`;
  const { width, height } = sizes[0]!;
  return (
    `<picture class="portrait"><source type="image/avif" ${sourcesOf('avif')}>` +
    `<img src="${addressOf('jpeg', width)}" ${sourcesOf('jpeg')} width="${width}" height="${height}" alt="${escapeXml(photo.alt)}"></picture>`
  );
}
