// Days and months are formatted in UTC: a day of the calendar is the same in every zone.
const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const FORMS = {
  longDate: DAY,
  weekdayDate: { weekday: 'long', ...DAY },
  monthName: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  shortMonth: { month: 'long', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Creating a formatter takes longer than rendering a page.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, form: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${form}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, known);
  return known;
}

function format(form: keyof typeof FORMS, date: string, language: string): string {
  return formatter(language, form, FORMS[form]).format(new Date(date));
}

/** `14 September 2023`, from `2023-09-14`. */
export function longDate(day: string, language: string): string {
  return format('longDate', day, language);
}

/** `Thursday 14 September 2023`, from `2023-09-14`. */
export function weekdayDate(day: string, language: string): string {
  return format('weekdayDate', day, language);
}

/** `September 2023`, from `2023-09`. */
export function monthName(month: string, language: string): string {
  return format('monthName', month, language);
}

/** `September`, from `2023-09`. */
export function shortMonth(month: string, language: string): string {
  return format('shortMonth', month, language);
}

/**
 * The time of day in the site's zone: `06:30 BST`.
 *
 * @param iso an ISO date or date-time
 * @param site language as a BCP 47 tag, zone as an IANA name
 * @returns undefined for a date without a time
 */
export function timeOfDay(
  iso: string,
  { language, timeZone }: { language: string; timeZone: string },
): string | undefined {
  if (!iso.includes('T')) return undefined;
  const options = { hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' } as const;
  return formatter(language, `time ${timeZone}`, options).format(new Date(iso));
}
