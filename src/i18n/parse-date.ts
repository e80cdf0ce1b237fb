import { tz } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** An ISO 8601 date, or a message about what is wrong with it. */
export type ParsedDate = { iso: string } | { wrong: string };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?(Z|z|[+-]\d{2}(?::?\d{2})?)?$/;

const FIRST_YEAR = 1600;
const WIDEST_OFFSET = 14 * 60;

const FORM = 'Write it as `2023-09-14`, or `2023-09-14T06:30` with a time';

/**
 * Parses an ISO 8601 date or date-time. A time without an offset is in the site's time zone. A date without a time
 * stays a date, because its time is not known.
 *
 * @param written as typed: `2023-09-14`, `2023-09-14T06:30`, `2023-09-14T06:30+02:00`
 * @param timeZone IANA name of the site's zone: `Europe/London`
 * @returns `iso`: the date, or the date-time in the site's zone with its offset; or `wrong`: a message for the
 *   editor
 * @see https://www.iso.org/iso-8601-date-and-time-format.html
 */
export function parseDate(written: string, timeZone: string): ParsedDate {
  const day = DAY.test(written) ? written : DAY_TIME.exec(written)?.[1];
  if (!day) return { wrong: `“${shorten(written)}” is not a date. ${FORM}.` };
  const impossible = explainImpossibleDate(day);
  if (impossible) return { wrong: impossible };
  if (day === written) return { iso: written };

  const [, , hour = '00', minute = '00', second = '00', offset = ''] = DAY_TIME.exec(written)!;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { wrong: `There is no time ${hour}:${minute}. Hours go from 00 to 23, minutes from 00 to 59.` };
  }
  if (Math.abs(minutesOf(offset)) > WIDEST_OFFSET) {
    return { wrong: `There is no offset ${offset}. Offsets go from -12:00 to +14:00; \`Z\` is UTC.` };
  }
  const local = `${day}T${hour}:${minute}:${second}`;
  const instant = parseISO(local + offset.toUpperCase(), { in: tz(timeZone) });
  if (!isValid(instant)) return { wrong: `“${shorten(written)}” is not a date and time. ${FORM}.` };
  const iso = formatISO(instant, { in: tz(timeZone) });
  if (IN_RANGE.test(iso)) return { iso };
  return {
    wrong: `“${shorten(written)}” is in the year ${/^[+-]?\d+/.exec(iso)?.[0]} in the site’s time zone (${timeZone}). Years go from ${FIRST_YEAR} to 9999.`,
  };
}

// The year in a URL has four digits.
const IN_RANGE = /^(?:1[6-9]|[2-9]\d)\d{2}-/;

function minutesOf(offset: string): number {
  const [, hours = 0, minutes = 0] = /(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

function explainImpossibleDate(day: string): string | undefined {
  const [, year = '', month = '', dayOfMonth = ''] = DAY.exec(day) ?? [];
  const last = new Date(Date.UTC(2000, Number(month), 0));
  last.setUTCFullYear(Number(year), Number(month), 0);
  if (Number(year) < FIRST_YEAR)
    return `The year ${year} is too early: years go from ${FIRST_YEAR} to 9999. ${FORM}.`;
  if (Number(month) < 1 || Number(month) > 12) {
    return `There is no month ${month} in “${day}”. ${FORM}: year, month, day.`;
  }
  if (Number(dayOfMonth) < 1 || Number(dayOfMonth) > last.getUTCDate()) {
    return `There is no day ${dayOfMonth} in ${year}-${month}: that month has ${last.getUTCDate()} days.`;
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
