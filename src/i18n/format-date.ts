// A date without a time is parsed as UTC, so it is formatted in UTC too.
const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
// The years and months of the archive are those of its addresses, in languages of another calendar, too.
const OF_ARCHIVE = { calendar: 'gregory', timeZone: 'UTC' } as const;
const FORMS = {
  longDate: DAY,
  weekdayDate: { weekday: 'long', ...DAY },
  monthName: { month: 'long', year: 'numeric', ...OF_ARCHIVE },
  shortMonth: { month: 'long', ...OF_ARCHIVE },
  yearName: { year: 'numeric', ...OF_ARCHIVE },
  dayAndMonth: { day: 'numeric', month: 'long', ...OF_ARCHIVE },
  weekdayAndDay: { weekday: 'long', day: 'numeric', ...OF_ARCHIVE },
  mediumDate: { ...DAY, month: 'short', ...OF_ARCHIVE },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Creating a formatter takes longer than rendering a page.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, form: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${form}`;
  const cached = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, cached);
  return cached;
}

// Lists name the same days again and again: 1.5 µs a call without this map.
const formatted = new Map<string, string>();

function format(form: keyof typeof FORMS, date: string, language: string): string {
  const key = `${form} ${language} ${date}`;
  const text = formatted.get(key) ?? formatter(language, form, FORMS[form]).format(new Date(date));
  formatted.set(key, text);
  return text;
}

/** Formats a day, `2023-09-14`, as `14 September 2023`. */
export function longDate(day: string, language: string): string {
  return format('longDate', day, language);
}

/** Formats a day, `2023-09-14`, as `Thursday 14 September 2023`. */
export function weekdayDate(day: string, language: string): string {
  return format('weekdayDate', day, language);
}

/** Formats a month, `2023-09`, as `September 2023`. */
export function monthName(month: string, language: string): string {
  return format('monthName', month, language);
}

/** Formats a month, `2023-09`, as `September`. */
export function shortMonth(month: string, language: string): string {
  return format('shortMonth', month, language);
}

/**
 * Formats the time of day in the site's zone: `06:30 BST`.
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

/**
 * Formats when a story was published as briefly as a list allows that says its newest day once: a story of that day by
 * its time, `15:40`, one of the same year as `2 April`, an older one as `8 Dec 2024`.
 *
 * @param iso an ISO date or date-time
 * @param newestDay `2023-09-14`
 * @param site language as a BCP 47 tag, zone as an IANA name
 * @returns undefined for a story of the newest day without a time
 */
export function briefDate(
  iso: string,
  newestDay: string,
  { language, timeZone }: { language: string; timeZone: string },
): string | undefined {
  const day = iso.slice(0, 10);
  if (day !== newestDay) {
    return format(day.slice(0, 4) === newestDay.slice(0, 4) ? 'dayAndMonth' : 'mediumDate', day, language);
  }
  if (!iso.includes('T')) return undefined;
  const options = { hour: 'numeric', minute: '2-digit', timeZone } as const;
  return formatter(language, `clock ${timeZone}`, options).format(new Date(iso));
}

/** Formats a year, `2023`, for a heading. */
export function yearName(year: string, language: string): string {
  return format('yearName', year, language);
}

/** Formats a day, `2023-09-14`, as `14 September`, for lists of one year. */
export function dayAndMonth(day: string, language: string): string {
  return format('dayAndMonth', day, language);
}

/** Formats a day, `2023-09-14`, as `Thursday 14`, for lists of one month. */
export function weekdayAndDay(day: string, language: string): string {
  return format('weekdayAndDay', day, language);
}
