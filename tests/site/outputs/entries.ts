import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articlePath } from '../../../src/urls/page-paths.ts';
import { articleSlug } from '../../../src/urls/slug.ts';
import { parseArticle } from '../../../src/parser/parse-article.ts';
import { parseDate } from '../../../src/i18n/parse-date.ts';
import { toTimestamp } from '../../../src/i18n/time-zone.ts';
import { readSite } from '../../../src/settings/read-site.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** The site's settings as its file gives them. */
export const SITE = readSite(PROJECT, {});

/** What an editor wrote, read from its file and not from what the build made of it. */
export const ENTRIES = readdirSync(join(PROJECT, 'content/articles'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => {
    const file = join(PROJECT, 'content/articles', name);
    const { article } = parseArticle(readFileSync(file), file, SITE);
    if (!article) throw new Error(`${name} cannot be read.`);
    const slug = articleSlug(article.slug, basename(name), article.headline);
    const section = article.section ?? name.split(/[\\/]/)[0]!;
    const moment = toTimestamp(article.datePublished, SITE.timeZone);
    return { ...article, section, path: articlePath({ ...article, slug }), moment };
  })
  .filter(({ status, moment }) => !status && moment <= Date.now())
  .toSorted((a, b) => b.moment - a.moment || (a.path < b.path ? -1 : 1));

export type Entry = (typeof ENTRIES)[number];

/** A path of the site as the address it is published at. */
export function published(path: string): string {
  return SITE.url + encodeURI(SITE.base + path);
}

/** The moment that machines are told of a date of the copy, in milliseconds: of a day alone, its noon. */
export function toldMoment(date: string): number {
  const read = parseDate(date.includes('T') ? date : `${date}T12:00`, SITE.timeZone);
  return 'iso' in read ? Date.parse(read.iso) : NaN;
}

/** Whether what machines are told is the moment of a date of the copy. */
export function isSameMoment(told: string, date: string): boolean {
  return Date.parse(told) === toldMoment(date);
}
