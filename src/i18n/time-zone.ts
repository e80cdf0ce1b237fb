import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';

/**
 * Turns an ISO date or date-time into a timestamp. A date without a time means the first moment of that day.
 *
 * @param iso `2023-09-14`, or with time and offset `2023-09-14T06:30:00+01:00`
 * @param timeZone IANA name: `Europe/London`
 * @returns milliseconds since 1970
 */
export function toTimestamp(iso: string, timeZone: string): number {
  return Date.parse(iso.includes('T') ? iso : startOfDay(iso, timeZone));
}

/**
 * Adds time and offset to a date, as machines want it in feeds, sitemaps, structured data, Open Graph and ninjs. A date
 * without a time becomes its noon in the site's zone. Programs show a moment in the zone of their reader. Noon is still
 * the same day for readers up to twelve hours to the west and eleven to the east; midnight would be the day before for
 * everyone to the west. Publication and the order of stories use {@link toTimestamp} instead, and text for people
 * (`<time>`, plain text) shows the day alone.
 *
 * @returns `2023-09-14T12:00:00+01:00`
 */
export function withOffset(iso: string, timeZone: string): string {
  return iso.includes('T') ? iso : inZone(`${iso}T12:00`, timeZone);
}

/**
 * The first moment of a day in the site's zone.
 *
 * @param iso a date, or a date-time, which stays as it is
 * @returns `2023-09-14T00:00:00+01:00`
 */
export function startOfDay(iso: string, timeZone: string): string {
  return iso.includes('T') ? iso : inZone(`${iso}T00:00`, timeZone);
}

// Looking up the rules of a zone is slow (50 µs), and many stories share a day.
const known = new Map<string, string>();

function inZone(local: string, timeZone: string): string {
  const key = `${local} ${timeZone}`;
  const iso = known.get(key) ?? formatISO(parseISO(local, { in: tz(timeZone) }), { in: tz(timeZone) });
  known.set(key, iso);
  return iso;
}
