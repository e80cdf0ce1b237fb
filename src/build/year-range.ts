import { UserError } from '../diagnostics/user-error.ts';

/** The years whose pages are built. */
export interface YearRange {
  /** as written: `2023..` */
  written: string;
  /** 4 digits, as in `to` */
  from: string;
  /** undefined means no end: then pages that cover all years are built too */
  to: string | undefined;
}

const RANGE = /^(?:(\d{4})|(\d{4})?\.\.(\d{4})?)$/;

/**
 * Parses a range of years: `2023..`, `..2022`, `2019..2022`, `2022`.
 *
 * @throws UserError if the text is not such a range
 */
export function parseYears(written: string): YearRange {
  const [all, one, from, to] = RANGE.exec(written) ?? [];
  if (!all || all === '..') {
    throw new UserError(
      `“${written}” is not a range of years. Write \`2023..\`, \`..2022\` or \`2019..2022\`.`,
    );
  }
  const years = { written, from: one ?? from ?? '0000', to: one ?? to };
  if (years.to !== undefined && years.to < years.from) {
    throw new UserError(`The years “${written}” end before they begin. Write the earlier one first.`);
  }
  return years;
}

// Pages of days, months, years and stories, their cards and pictures; months of a section; search indexes; sitemaps of months.
const ONE_YEAR_FILES = [
  /^(?:cards\/)?(\d{4})\//,
  /^images\/(\d{4})\/\d\d\/\d\d\//,
  /^[^/]+\/(\d{4})\/\d\d\//,
  /^search\/(\d{4})\.json$/,
  /^sitemap-(\d{4})-\d\d(?:-\d+)?\.xml$/,
];

/** Whether a year is in a range. @param year 4 digits */
export function includesYear(year: string, { from, to = '9999' }: YearRange): boolean {
  return from <= year && year <= to;
}

/**
 * Whether a file belongs to a build of these years. A file of no single year (front page, sections, feeds, scripts)
 * belongs to a range without an end.
 *
 * @param file from the root of the site
 */
export function belongsTo(file: string, years: YearRange): boolean {
  const year = ONE_YEAR_FILES.map((pattern) => pattern.exec(file)?.[1]).find((found) => found !== undefined);
  return year === undefined ? years.to === undefined : includesYear(year, years);
}
