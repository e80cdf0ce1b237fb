import type { Chart } from './chart.ts';
import { type Problem, shorten } from './problems.ts';
import type { Cell, Row, TableForm } from './table.ts';
import { readCell } from './written-number.ts';

/** How many columns of figures a chart may have. */
export const MAX_SERIES = 5;
const MAX_BARS = 30;
const MAX_BARS_OF_ALL_SERIES = 60;
const MAX_POINTS = 400;
const MAX_SERIES_NAME = 40;

/** Reports names of columns that are missing, repeated, too long or too many. */
export function checkHeader(header: Row, problems: Problem[]): void {
  const names = header.slice(1);
  names.forEach((cell, index) => {
    const isRepeated = names.findIndex(({ text }) => text === cell.text) < index;
    const reason =
      !cell.text && names.length > 1
        ? 'This column has no name. Write what its figures are.'
        : isRepeated
          ? `Two columns have the name “${shorten(cell.text)}”. Change one of them.`
          : cell.text.length > MAX_SERIES_NAME && names.length > 1
            ? `This name has ${cell.text.length} characters. Write at most ${MAX_SERIES_NAME}, so that it fits beside its line or bar.`
            : undefined;
    if (reason) problems.push({ rule: 'chart-header', place: cell, reason });
  });
  const tooMany = header[MAX_SERIES + 1];
  if (!tooMany) return;
  const reason = `There are ${names.length} columns of figures; a chart has at most ${MAX_SERIES}. Delete some, or make two charts.`;
  problems.push({ rule: 'chart-column', place: tooMany, reason });
}

/** Whether two rows have words where most others have figures: the header may be a title that commas part. */
export function hasTwoHeaders(header: Row, [first, ...others]: readonly Row[]): boolean {
  if (!first || others.length === 0) return false;
  const figures = others.filter((row) => typeof readCell(row[1]?.text ?? '') === 'object').length;
  // In a title, a space stands after the comma. Two short rows of words may as well be a header and a mistake.
  const isTitle = header.slice(1).some(({ isSpaced }) => isSpaced) || others.length > 2;
  return (
    isTitle && first.slice(1).every(isWord) && header.slice(1).some(isWord) && 2 * figures > others.length
  );
}

function isWord({ text }: Cell): boolean {
  return readCell(text) === 'word';
}

/** The message about {@link hasTwoHeaders}. */
export function twoHeaders(header: Row, form: TableForm): string {
  const title = header.map(({ text }) => text).join(', ');
  const quoted = form.hasCommas ? `, with quotation marks: \`"${title.slice(0, 200)}"\`` : '';
  return `Two rows of words stand above the figures. Keep one; if the first is the title, write it as one cell${quoted}.`;
}

/** Reports rows that have too few or too many cells. */
export function checkLengths(header: Row, rows: readonly Row[], form: TableForm, problems: Problem[]): void {
  for (const row of rows) {
    if (row.length === header.length) continue;
    const cells = row.length === 1 ? 'one cell' : `${row.length} cells`;
    const mend =
      row.length < header.length
        ? 'Write the missing ones, and leave a gap empty.'
        : form.hasCommas
          ? 'If a name or a figure has a comma, put quotation marks around it: `"28,5"`.'
          : 'Delete the others, or give each column a name.';
    problems.push({
      rule: 'chart-cells',
      place: row[header.length] ?? row[0]!,
      reason: `This row has ${cells}, but the first row has ${header.length}. ${mend}`,
    });
  }
}

/** Reports that there are no rows, or more than a chart has room for. */
export function checkCount(
  kind: Chart['kind'],
  rows: readonly Row[],
  header: Row,
  problems: Problem[],
): void {
  const columns = header.length - 1;
  if (rows.length === 0) {
    const reason =
      'There are no rows below the names of the columns. Write each row of figures in a line of its own.';
    problems.push({ rule: 'chart-rows', place: header[0]!, reason });
  }
  const most = kind === 'line' ? MAX_POINTS : MAX_BARS;
  const tooMany = rows[most];
  if (tooMany) {
    const reason =
      kind === 'line'
        ? `There are ${rows.length} rows; a line has at most ${most} points. Keep one figure a week or a month.`
        : `There are ${rows.length} rows; a chart has at most ${most} bars. Put the small ones together in one row, such as \`Others\`.`;
    problems.push({ rule: 'chart-rows', place: tooMany[0]!, reason });
  } else if (kind === 'bars' && columns <= MAX_SERIES && rows.length * columns > MAX_BARS_OF_ALL_SERIES) {
    const reason = `${rows.length} rows with ${columns} figures each make ${rows.length * columns} bars; a chart has at most ${MAX_BARS_OF_ALL_SERIES}. Delete rows or columns, or make two charts.`;
    problems.push({ rule: 'chart-rows', place: rows[0]![0]!, reason });
  }
}
