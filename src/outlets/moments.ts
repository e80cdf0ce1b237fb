import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { Story } from '../archive/story.ts';

// The zone's rules are looked up once a day of the archive, not for every list that a story of the day stands in.
const midnights = new Map<string, string>();

type Dated = Pick<Story, 'datePublished' | 'dateModified'>;

/**
 * A date or date-time as a date-time with offset, as machines want it. A date alone means the first moment of that day
 * in the site's zone.
 *
 * @returns `2023-09-14T00:00:00+01:00`
 */
export function dateTime(iso: string, timeZone: string): string {
  if (iso.includes('T')) return iso;
  const key = `${iso} ${timeZone}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  const midnight = formatISO(parseISO(iso, { in: tz(timeZone) }), { in: tz(timeZone) });
  midnights.set(key, midnight);
  return midnight;
}

/** When a story was published, with offset. */
export function publishedAt({ datePublished }: Dated, timeZone: string): string {
  return dateTime(datePublished, timeZone);
}

/** When a story last changed, with offset; never before it was published, whatever the copy says. */
export function modifiedAt(story: Dated, timeZone: string): string {
  const published = publishedAt(story, timeZone);
  const modified = dateTime(story.dateModified ?? story.datePublished, timeZone);
  return Date.parse(modified) > Date.parse(published) ? modified : published;
}

/** The last change among stories, with offset; undefined where there is none. */
export function lastModified(stories: readonly Dated[], timeZone: string): string | undefined {
  let last: string | undefined;
  for (const story of stories) {
    const modified = modifiedAt(story, timeZone);
    if (last === undefined || Date.parse(modified) > Date.parse(last)) last = modified;
  }
  return last;
}
