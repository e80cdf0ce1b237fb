import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { Story } from '../archive/story.ts';

// The zone's rules are looked up once a day of the archive, not for every list that a story of the day stands in.
const known = new Map<string, string>();

type Dated = Pick<Story, 'datePublished' | 'dateModified'>;

/**
 * A date or date-time as a date-time with offset, as machines want it: in feeds, sitemaps, structured data, Open Graph
 * and ninjs. Where the copy gives a day alone, that is its noon in the site's zone: programs show a moment in the zone
 * of whoever reads, and noon is still that day for readers up to twelve hours to the west and eleven to the east, where
 * midnight is the day before for everyone to the west. When a story comes out and the order of stories do not go by
 * this: for them a day begins with its first moment. What is for people (`<time>`, plain text) has the day alone.
 *
 * @returns `2023-09-14T12:00:00+01:00`
 */
export function dateTime(iso: string, timeZone: string): string {
  return iso.includes('T') ? iso : inZone(`${iso}T12:00`, timeZone);
}

/** A date as the first moment of that day in the site's zone, as what ends with a day wants it. */
export function startOfDay(day: string, timeZone: string): string {
  return inZone(`${day}T00:00`, timeZone);
}

function inZone(local: string, timeZone: string): string {
  const key = `${local} ${timeZone}`;
  const moment = known.get(key) ?? formatISO(parseISO(local, { in: tz(timeZone) }), { in: tz(timeZone) });
  known.set(key, moment);
  return moment;
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

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/** Until when a story of that moment is fresh news, both in milliseconds. */
export function freshUntil(moment: number): number {
  return moment + TWO_DAYS;
}
