import { nameSlug } from './slug.ts';

/** The page that lists every corrected story. */
export const CORRECTIONS_PATH = '/corrections/';

/** The page that lists every feed. */
export const FOLLOW_PATH = '/follow/';

/** The parts of an article's URL. */
export interface DatedSlug {
  /** begins with the day: `2023-09-14` */
  datePublished: string;
  slug: string;
}

/** The first path segments that the site uses itself, so no section or static page may use them. */
export const RESERVED_SEGMENTS = [
  'topics',
  'authors',
  'corrections',
  'follow',
  'search',
  'cards',
  'images',
  '_astro',
  '404',
] as const;

/** The page of an article: `/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/` */
export function articlePath({ datePublished, slug }: DatedSlug): string {
  return `${dayPath(datePublished.slice(0, 10))}${slug}/`;
}

/** The page of a day. @param day `2023-09-14` @returns `/2023/09/14/` */
export function dayPath(day: string): string {
  return `/${day.replaceAll('-', '/')}/`;
}

/** The page of a month. @param month `2023-09` @returns `/2023/09/` */
export function monthPath(month: string): string {
  return `/${month.replace('-', '/')}/`;
}

/** The page of a year: `/2023/` */
export function yearPath(year: string): string {
  return `/${year}/`;
}

/** The page of a section: `/world/` */
export function sectionPath(section: string): string {
  return `/${section}/`;
}

/** The place of a section's feeds: `/follow/#world` */
export function followPath(section: string): string {
  return `${FOLLOW_PATH}#${section}`;
}

/** The page of a section's month. @param month `2023-09` @returns `/world/2023/09/` */
export function sectionMonthPath(section: string, month: string): string {
  return `/${section}${monthPath(month)}`;
}

/** The page of a topic: `/topics/north-korea/` */
export function topicPath(topic: string): string {
  return `/topics/${nameSlug(topic)}/`;
}

/** The page of an author: `/authors/jane-roe/` */
export function authorPath(name: string): string {
  return `/authors/${nameSlug(name)}/`;
}

/** A static page: `/about/` */
export function staticPagePath(id: string): string {
  return `/${id}/`;
}

/** The file of a URL path, from the site's root: `/about/` is `about/index.html`, and `/old.html` is `old.html`. */
export function pageFile(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}
