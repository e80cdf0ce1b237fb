import { nameSlug } from './slug.ts';

/** Every story that was corrected. */
export const CORRECTIONS_PATH = '/corrections/';

/** What an article's address is made of. */
export interface DatedSlug {
  datePublished: string;
  slug: string;
}

/** Names that addresses of the site's own begin with, so that no section or standing page may take them. */
export const RESERVED_SEGMENTS = [
  'topics',
  'authors',
  'corrections',
  'search',
  'cards',
  'images',
  '_astro',
  '404',
] as const;

/** `/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/` */
export function articlePath({ datePublished, slug }: DatedSlug): string {
  return `${dayPath(datePublished.slice(0, 10))}${slug}/`;
}

/** The day's edition, of `2023-09-14`: `/2023/09/14/` */
export function dayPath(day: string): string {
  return `/${day.replaceAll('-', '/')}/`;
}

/** A month, of `2023-09`: `/2023/09/` */
export function monthPath(month: string): string {
  return `/${month.replace('-', '/')}/`;
}

/** `/2023/` */
export function yearPath(year: string): string {
  return `/${year}/`;
}

/** `/world/` */
export function sectionPath(section: string): string {
  return `/${section}/`;
}

/** A section's month, of `2023-09`: `/world/2023/09/` */
export function sectionMonthPath(section: string, month: string): string {
  return `/${section}${monthPath(month)}`;
}

/** `/topics/north-korea/` */
export function topicPath(topic: string): string {
  return `/topics/${nameSlug(topic)}/`;
}

/** `/authors/jane-roe/` */
export function authorPath(name: string): string {
  return `/authors/${nameSlug(name)}/`;
}

/** A standing page: `/about/` */
export function staticPagePath(id: string): string {
  return `/${id}/`;
}
