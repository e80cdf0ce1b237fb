import { site } from '../archive/site.ts';
import { remember } from '../archive/remember.ts';

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(site.language, options);

// A day or month of the calendar is no moment, so it is named without regard to any zone.
const LONG_DAY = format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const WEEKDAY_DAY = format({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = format({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH_ALONE = format({ month: 'long', timeZone: 'UTC' });
const TIME = format({ hour: '2-digit', minute: '2-digit', timeZone: site.timeZone, timeZoneName: 'short' });

/** `14 September 2023`, of `2023-09-14` */
export const longDay = remember((day) => LONG_DAY.format(new Date(day)));

/** `Thursday 14 September 2023`, of `2023-09-14` */
export function weekdayDay(day: string): string {
  return WEEKDAY_DAY.format(new Date(day));
}

/** `September 2023`, of `2023-09` */
export function monthName(month: string): string {
  return MONTH.format(new Date(month));
}

/** `September`, of `2023-09` */
export function monthAlone(month: string): string {
  return MONTH_ALONE.format(new Date(month));
}

/** The time of day in the site's zone, `06:30 BST`; undefined where the date carries none. */
export function timeOfDay(iso: string): string | undefined {
  return iso.includes('T') ? TIME.format(new Date(iso)) : undefined;
}

// What an adult reads in a minute, from Brysbaert's review of 190 studies (2019): 238 words of non-fiction.
const WORDS_A_MINUTE = 238;

/** How many minutes the words take, at least one. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
