/** The forms in which {@link formatTime} gives a time. */
const FORMS = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  shortMonth: { month: 'short' },
  shortDay: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The precision of a year, month or date of a chart. */
export type TimeForm = 'year' | 'month' | 'date';

/** The precision of `2024`, `2024-09` or `2024-09-18`. */
export function timeFormOf(time: string): TimeForm {
  return time.length === 4 ? 'year' : time.length === 7 ? 'month' : 'date';
}

/** The start of a year, month or date in UTC, in milliseconds. */
export function startOf(time: string): number {
  const [year, month = 1, day = 1] = time.split('-').map(Number) as [number, number?, number?];
  return Date.UTC(year, month - 1, day);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats a time in the Gregorian calendar, in which the tables of charts are written.
 *
 * @param time in milliseconds, in UTC
 * @param language a BCP 47 tag
 */
export function formatTime(time: number, form: keyof typeof FORMS, language: string): string {
  const key = `${language} ${form}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { ...FORMS[form], calendar: 'gregory', timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(time);
}

/** Formats `2024`, `2024-09` or `2024-09-18` in words. @param language a BCP 47 tag */
export function formatWrittenTime(time: string, language: string): string {
  return formatTime(startOf(time), timeFormOf(time), language);
}
