import { hash } from 'node:crypto';
import type { Photo } from './photo.ts';

/** One published form of a picture. */
export interface Cut {
  format: 'avif' | 'jpeg' | 'svg';
  /** in pixels */
  width: number;
  /** in pixels */
  height: number;
  /** whether the picture is cropped to this size; else the size has its proportions */
  cropped: boolean;
}

/** The widths of photographs, in pixels. */
const WIDTHS = [480, 800, 1200, 1600];

/** The sizes in which a photograph is published, in pixels: never larger than the original. */
export function photoSizes({
  width,
  height,
}: Pick<Photo, 'width' | 'height'>): { width: number; height: number }[] {
  const widths = WIDTHS.filter((wide) => wide < width);
  const largest = Math.min(width, WIDTHS.at(-1)!);
  if (widths.at(-1) !== largest) widths.push(largest);
  return widths.map((wide) => ({ width: wide, height: Math.max(1, Math.round((wide * height) / width)) }));
}

/** The formats of photographs, the smaller first. */
export const PHOTO_FORMATS = ['avif', 'jpeg'] as const;

/** The extension of a file in each format. */
export const EXTENSIONS = { avif: 'avif', jpeg: 'jpg', svg: 'svg' } as const;

// Raise this when the same photograph gives other bytes: browsers keep a picture for a year under its address.
const VERSION = 1;

/**
 * The address of a photograph in one width, from the site's root:
 * `/images/2023/09/14/kim-visits-russia-1a2b3c4d-800.avif`. It changes when the file's bytes do.
 *
 * @param story the path of the story
 */
export function photoPath(
  story: string,
  photo: Photo,
  format: (typeof PHOTO_FORMATS)[number],
  width: number,
): string {
  return `/images${story.slice(0, -1)}-${digestOf(photo)}-${width}.${EXTENSIONS[format]}`;
}

// In pixels: a thumbnail, a picture beside a headline on dense screens, and one over the width of a phone or lead.
const LIST_WIDTHS = [240, 480, 960];

/** The sizes of a photograph beside its headline in a list, in pixels: 3:2, none larger than the original. */
export function listSizes(original: Pick<Photo, 'width' | 'height'>): { width: number; height: number }[] {
  const widest = Math.min(original.width, Math.floor(original.height * 1.5));
  const widths = LIST_WIDTHS.filter((wide) => wide <= widest);
  if (widths.length === 0) widths.push(Math.max(1, widest));
  return widths.map((width) => ({ width, height: Math.max(1, Math.round(width / 1.5)) }));
}

// In pixels: enough for most screens.
const FALLBACK_WIDTH = 480;

/** Of the sizes in lists, the one that programs without AVIF get, as a JPEG. */
export function fallbackSize<Size extends { width: number }>(sizes: readonly Size[]): Size {
  return sizes.findLast(({ width }) => width <= FALLBACK_WIDTH) ?? sizes[0]!;
}

/**
 * The address of a photograph beside its headline: `/images/2023/09/14/kim-visits-russia-1a2b3c4d-list-480.avif`. It
 * changes when the file's bytes or the focus do.
 *
 * @param story the path of the story
 */
export function listPhotoPath(
  story: string,
  photo: Photo,
  format: (typeof PHOTO_FORMATS)[number],
  width: number,
): string {
  return `/images${story.slice(0, -1)}-${digestOf(photo, photo.focus)}-list-${width}.${EXTENSIONS[format]}`;
}

// In pixels: the square photograph of an author, and the same for dense screens.
const AUTHOR_WIDTHS = [160, 320];

/** The sizes of an author's photograph, in pixels, the smaller first: square, none larger than the original. */
export function authorPhotoSizes(
  original: Pick<Photo, 'width' | 'height'>,
): { width: number; height: number }[] {
  const widest = Math.min(original.width, original.height);
  const widths = AUTHOR_WIDTHS.filter((wide) => wide <= widest);
  return (widths.length > 0 ? widths : [widest]).map((width) => ({ width, height: width }));
}

/**
 * The address of an author's photograph: `/images/authors/jane-roe-1a2b3c4d-160.avif`. It changes when the file's bytes
 * do.
 *
 * @param author the slug of the name
 */
export function authorPhotoPath(
  author: string,
  photo: Photo,
  format: (typeof PHOTO_FORMATS)[number],
  width: number,
): string {
  return `/images/authors/${author}-${digestOf(photo)}-${width}.${EXTENSIONS[format]}`;
}

function digestOf({ digest, credit, copyright }: Photo, ...others: unknown[]): string {
  return hash('sha1', JSON.stringify([VERSION, digest, credit, copyright, ...others]), 'hex').slice(0, 8);
}

/** The shapes that search engines ask for, in pixels, by file name: square, 4:3 and 16:9. */
export const CROP_SHAPES = {
  'picture-1x1': { width: 1200, height: 1200 },
  'picture-4x3': { width: 1200, height: 900 },
  'picture-16x9': { width: 1200, height: 675 },
} as const;

export type CropShape = keyof typeof CROP_SHAPES;

export const CROP_NAMES = Object.keys(CROP_SHAPES) as CropShape[];

/**
 * The size of a picture in one shape, in pixels.
 *
 * @param original of a photograph, which is never made larger; undefined for a drawing
 */
export function cropSize(
  shape: CropShape,
  original?: Pick<Photo, 'width' | 'height'>,
): { width: number; height: number } {
  const { width, height } = CROP_SHAPES[shape];
  const scale = original ? Math.min(1, original.width / width, original.height / height) : 1;
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The address of a story's picture in one shape: `/2023/09/14/kim-visits-russia/picture-16x9.jpg` */
export function cropPath(story: string, shape: CropShape): string {
  return `${story}${shape}.jpg`;
}

/**
 * The drawings of a map, by file name, from narrow to wide. Names on a map do not grow with it, so a phone gets a
 * drawing of its own.
 */
export const MAP_SIZES = {
  'map-360': { width: 360, height: 400 },
  'map-600': { width: 600, height: 440 },
  'map-800': { width: 800, height: 520 },
} as const;

export type MapSize = keyof typeof MAP_SIZES;

/**
 * The drawings of a map that stands beside a headline, by file name, from narrow to wide: two thumbnails, the first
 * story of a section, and the lead of the front page.
 */
export const LIST_MAP_SIZES = {
  'map-104': { width: 104, height: 69 },
  'map-208': { width: 208, height: 139 },
  'map-300': { width: 300, height: 200 },
  'map-480': { width: 480, height: 320 },
} as const;

/** The address of a drawing of a story's map: `/2023/09/14/kim-visits-russia/map-600.svg` */
export function mapPath(story: string, size: MapSize | keyof typeof LIST_MAP_SIZES): string {
  return `${story}${size}.svg`;
}
