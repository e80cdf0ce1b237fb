import type { Position } from '../../diagnostics/message.ts';
import { shorten } from './problems.ts';
import type { DecimalSign } from './written-number.ts';

/** A cell of a table, without the white space around it, and its position in the file. */
export interface Cell extends Position {
  text: string;
  /** whether white space stands before the text */
  isSpaced?: boolean;
}

/** A row of a table. It has at least one cell. */
export type Row = Cell[];

/** How a table is written. */
export interface TableForm {
  /** how cells are parted: `Write them with commas between the cells` */
  shape: string;
  /** what to write where there is no title */
  titleMend: string;
  /** the decimal sign of the programs that write such tables, if it is not that of the language */
  decimalSign?: DecimalSign;
  /** whether a comma in an unquoted cell parts it */
  hasCommas?: boolean;
}

/** The rows of a table by what they are. */
export interface TableParts {
  title?: string;
  header?: Row;
  rows: Row[];
  source?: string;
}

const SOURCE = /^source:\s*/i;

/**
 * Tells a title above a table and a source below it from the table. Empty rows, and columns at the end that are empty
 * in every row, are left out: spreadsheets write them.
 *
 * @param written all rows, as they stand in the file
 */
export function splitTable(written: readonly Row[]): TableParts {
  const rows = written.filter((row) => row.some(({ text }) => text));
  const parts: TableParts = { rows };
  const last = rows.at(-1);
  if (rows.length > 1 && last && isSource(last) && !rows.slice(0, -1).some(isSource)) {
    // Commas in the name of a source part it into cells.
    const text = last.flatMap((cell) => cell.text || []).join(', ');
    parts.source = text.replace(SOURCE, '');
    rows.pop();
  }
  const [first] = rows;
  if (first && filled(first) === 1 && first[0]!.text && rows.slice(1).some((row) => filled(row) > 1)) {
    parts.title = first[0]!.text;
    rows.shift();
  }
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex(({ text }) => text) + 1), 0);
  const [header, ...below] = rows.map((row) => row.slice(0, width));
  return { ...parts, ...(header ? { header } : {}), rows: below };
}

function isSource(row: Row): boolean {
  return SOURCE.test(row[0]!.text);
}

function filled(row: Row): number {
  return row.filter(({ text }) => text).length;
}

/** A cell by the names of its row and its column, for a message: `Votes of “AfD”`. */
export function nameOfCell(row: Row, column: number, header: Row): string {
  const name = shorten(header[column]?.text ?? '');
  const category = shorten(row[0]!.text);
  if (!category) return name ? `“${name}”` : 'This cell';
  return name ? `“${name}” of “${category}”` : `The figure of “${category}”`;
}
