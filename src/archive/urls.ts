import { slugOf, textSlug } from './slug.ts';

/** Every story that was corrected. */
export const CORRECTIONS_PATH = '/corrections/';

/** What an article's address is made of. */
export interface Addressed {
  datePublished: string;
  slug: string;
}

/** Names that addresses of the site's own begin with, so that no section or standing page may take them. */
export const RESERVED = [
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
export function articlePath({ datePublished, slug }: Addressed): string {
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
  return `/topics/${slugOf(topic)}/`;
}

/** `/authors/jane-roe/` */
export function authorPath(name: string): string {
  return `/authors/${slugOf(name)}/`;
}

/** A standing page: `/about/` */
export function standingPath(id: string): string {
  return `/${id}/`;
}

const DATE_AT_HEAD = /^\d{4}-?\d{2}-?\d{2}(?:[-_ ]|$)/;

/**
 * An article's slug: the field, else the file's name less its date, else the headline.
 *
 * @returns the slug, empty where none of them has a letter or digit
 */
export function articleSlug(field: string | undefined, fileName: string, headline: string): string {
  return (
    field ?? (textSlug(fileName.replace(/\.[^.]+$/, '').replace(DATE_AT_HEAD, '')) || textSlug(headline))
  );
}

/** An old address as it stands: `/a/b` is the page `/a/b/`, as the site's own addresses are, and `/a/b.html` is a file. */
export function aliasPath(alias: string): string {
  return alias.endsWith('/') || /\.html?$/i.test(alias) ? alias : `${alias}/`;
}
