import { UserError } from '../diagnostics/user-error.ts';

/** The years whose pages are built. */
export interface YearRange {
  /** as written: `2023..` */
  written: string;
  from: string;
  /** undefined where there is no end: then what grows with the archive is built too */
  to: string | undefined;
}

const FORM = /^(?:(\d{4})|(\d{4})?\.\.(\d{4})?)$/;

/**
 * Reads a range of years: `2023..`, `..2022`, `2019..2022`, `2022`.
 *
 * @throws UserError that says how to write it
 */
export function parseYears(written: string): YearRange {
  const [all, one, from, to] = FORM.exec(written) ?? [];
  if (!all || all === '..') {
    throw new UserError(`“${written}” is no range of years. Write \`2023..\`, \`..2022\` or \`2019..2022\`.`);
  }
  const years = { written, from: one ?? from ?? '0000', to: one ?? to };
  if (years.to !== undefined && years.to < years.from) {
    throw new UserError(`The years “${written}” end before they begin. Write the earlier one first.`);
  }
  return years;
}

// A day, a month, a year, a section's month; a year's search index and a month's sitemap; cards stand as stories do.
const OF_A_YEAR = [
  /^(?:cards\/)?(\d{4})\//,
  /^[^/]+\/(\d{4})\/\d\d\//,
  /^search\/(\d{4})\.json$/,
  /^sitemap-(\d{4})-\d\d(?:-\d+)?\.xml$/,
];

/** Whether a year is among those. */
export function includesYear(year: string, { from, to = '9999' }: YearRange): boolean {
  return from <= year && year <= to;
}

/**
 * Whether a file belongs to a build of those years. What is of no year (front page, sections, feeds, scripts) grows with
 * the archive, and belongs to the years that have no end.
 *
 * @param file from the root of the site
 */
export function belongsTo(file: string, years: YearRange): boolean {
  const year = OF_A_YEAR.map((form) => form.exec(file)?.[1]).find((found) => found !== undefined);
  return year === undefined ? years.to === undefined : includesYear(year, years);
}
