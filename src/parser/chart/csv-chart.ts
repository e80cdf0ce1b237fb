import type { VFile } from 'vfile';
import type { Chart } from './chart.ts';
import { type Delimiter, readCsvRows } from './csv-rows.ts';
import { type Problem, reportProblems } from './problems.ts';
import { type ChartFields, readChart } from './read-chart.ts';

const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'Put commas between the cells: `Party,Votes`.',
  ';': 'Put semicolons between the cells: `Party;Votes`.',
  '\t': 'Put tabs between the cells.',
};

/**
 * Parses a CSV file as a chart. The first row has the names of the columns. A row with one cell above it is the title, and
 * a last row that begins with `Source:` is the source. Dates may also stand with the newest at the top.
 *
 * @param text the decoded file: cells parted by commas, semicolons or tabs
 * @param fields what the story says, which is used instead of what the file says
 * @param file receives every message, see {@link readChart}; also `chart-quote`
 * @returns undefined after an error
 */
export function parseCsvChart(text: string, fields: ChartFields, file: VFile): Chart | undefined {
  const problems: Problem[] = [];
  const { rows, delimiter } = readCsvRows(text, problems);
  const form = {
    shape: DELIMITER_NAMES[delimiter],
    titleMend: 'Write `chart:` and what is measured into the story.',
    hasCommas: delimiter === ',',
    // A spreadsheet parts cells by semicolons where the comma is the decimal sign.
    ...(delimiter === ';' ? { decimalSign: ',' as const } : {}),
  };
  // Without its end, a cell takes the rest of the file, which would be reported as missing.
  if (reportProblems(problems, file)) return undefined;
  return readChart(rows, fields, form, file);
}
