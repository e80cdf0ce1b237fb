import type { Period } from '../archive/group-by-period.ts';
import { monthName, weekdayDate, yearName } from '../i18n/format-date.ts';

/**
 * The name of a period as headings have it: `2025`, `February 2025`, `Monday 24 February 2025`.
 *
 * @param name `2025`, `2025-02` or `2025-02-24`
 */
export function periodName(period: Period, name: string, language: string): string {
  return { year: yearName, month: monthName, day: weekdayDate }[period](name, language);
}
