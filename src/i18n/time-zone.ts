import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';

/**
 * Turns an ISO date or date-time into a timestamp. A date without a time means the start of that day.
 *
 * @param iso `2023-09-14`, or with time and offset `2023-09-14T06:30:00+01:00`
 * @param timeZone IANA name: `Europe/London`
 * @returns milliseconds since 1970
 */
export function toTimestamp(iso: string, timeZone: string): number {
  return Date.parse(iso.includes('T') ? iso : startOfDay(iso, timeZone));
}

/**
 * Adds time and offset to a date without a time, because feeds, sitemaps, structured data, Open Graph and ninjs need a
 * time. The time is noon in the site's zone: programs show it in the reader's zone, where noon is the same day for
 * readers up to twelve hours to the west and eleven to the east. Midnight would be the day before for all readers to
 * the west. Publication and the order of stories use {@link toTimestamp} instead, and text for readers (`<time>`, plain
 * text) shows only the day.
 *
 * @param iso a date, or a date-time, which is returned unchanged
 * @returns `2023-09-14T12:00:00+01:00`
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function withOffset(iso: string, timeZone: string): string {
  return iso.includes('T') ? iso : inZone(`${iso}T12:00`, timeZone);
}

/**
 * The start of a day in the site's zone.
 *
 * @param iso a date, or a date-time, which is returned unchanged
 * @returns `2023-09-14T00:00:00+01:00`
 */
export function startOfDay(iso: string, timeZone: string): string {
  return iso.includes('T') ? iso : inZone(`${iso}T00:00`, timeZone);
}

/** A moment as ISO 8601 in a zone: `2023-09-14T06:30:00+01:00`. @param timestamp in milliseconds since 1970 */
export function zonedTime(timestamp: number, timeZone: string): string {
  return formatISO(timestamp, { in: tz(timeZone) });
}

// Cached, because looking up the rules of a zone takes 50 µs, and many stories have the same day.
const cache = new Map<string, string>();

function inZone(local: string, timeZone: string): string {
  const key = `${local} ${timeZone}`;
  const iso = cache.get(key) ?? formatISO(parseISO(local, { in: tz(timeZone) }), { in: tz(timeZone) });
  cache.set(key, iso);
  return iso;
}
