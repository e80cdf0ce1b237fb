import type { VFile } from 'vfile';
import { FILE_START } from '../../diagnostics/message.ts';
import { readCategories } from './categories.ts';
import type { Chart } from './chart.ts';
import { type NumberStyle, readFigures } from './figures.ts';
import {
  checkCount,
  checkHeader,
  checkLengths,
  hasTwoHeaders,
  MAX_SERIES,
  twoHeaders,
} from './check-table.ts';
import { type Problem, reportProblems } from './problems.ts';
import { type Row, splitTable, type TableForm } from './table.ts';

/** What is known of a chart apart from its table. */
export interface ChartFields {
  /** what is measured */
  title?: string | undefined;
  /** where the figures come from */
  source?: string | undefined;
  /** the BCP 47 tag of the site's language, which decides what `1,234` is; English if not given */
  language?: string | undefined;
}

// Of a table that has far too many rows, this many are read.
const MAX_CHECKED = 1000;

/**
 * Reads the chart in a table.
 *
 * @param written all rows, as they stand in the file
 * @param file receives `chart-table`, `chart-header`, `chart-cells`, `chart-column`, `chart-rows`, `chart-category`,
 *   `chart-date`, `chart-figure` and `chart-title`
 * @returns undefined after an error
 */
export function readChart(
  written: readonly Row[],
  fields: ChartFields,
  form: TableForm,
  file: VFile,
): Chart | undefined {
  const problems: Problem[] = [];
  const { header, rows, ...parts } = splitTable(written);
  if (!header || header.length < 2) {
    const reason = `There is no table here. Write the names of the columns in the first line and a row of figures in each line below. ${form.shape}`;
    problems.push({ rule: 'chart-table', place: header?.[0] ?? FILE_START, reason });
    reportProblems(problems, file);
    return undefined;
  }
  if (hasTwoHeaders(header, rows)) {
    problems.push({ rule: 'chart-header', place: header[0]!, reason: twoHeaders(header, form) });
    reportProblems(problems, file);
    return undefined;
  }
  checkHeader(header, problems);
  const checked = rows.slice(0, MAX_CHECKED);
  checkLengths(header, checked, form, problems);
  const { kind, names, isDescending } = readCategories(checked, problems);
  checkCount(kind, rows, header, problems);
  const columns = header.slice(0, MAX_SERIES + 1);
  const style = numberStyle(fields.language, form);
  const { series, hasPercent } = readFigures(columns, checked, style, problems);

  const given = (fields.title || parts.title || '').trim();
  const seriesNames = series.flatMap(({ name }) => name || []);
  const title = given || seriesNames.join(', ') || header[0]!.text;
  if (!given) {
    const reason = `The chart has no title. ${form.titleMend}`;
    problems.push({ rule: 'chart-title', place: header[0]!, reason, ...(title ? { isWarning: true } : {}) });
  }
  if (reportProblems(problems, file)) return undefined;
  if (isDescending) {
    names.reverse();
    for (const { values } of series) values.reverse();
  }
  const source = (fields.source || parts.source || '').trim();
  const isNamedPercent = seriesNames.length > 0 && seriesNames.every((name) => PERCENT.test(name));
  return {
    title,
    kind,
    label: header[0]!.text,
    categories: names,
    series,
    unit: hasPercent || isNamedPercent || PERCENT.test(given) ? '%' : '',
    ...(source ? { source } : {}),
  };
}

// Percentage points are not percent.
const PERCENT = /%|(?<!\p{L})(?:per ?cent|prozent|pour ?cent|por ?ciento|procent|per cento)(?!\p{L})/iu;

function numberStyle(language = 'en', form: TableForm): NumberStyle {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const ofLanguage = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  return { decimalSign: form.decimalSign ?? ofLanguage, isUncertain: form.decimalSign !== undefined };
}
