// csv-parse, because it reads quoted cells as spreadsheets write them and says where each cell ends in the file.
import { CsvError, parse } from 'csv-parse/sync';
import type { Position } from '../../diagnostics/message.ts';
import { LINE_END } from '../decode.ts';
import type { Problem } from './problems.ts';
import type { Row } from './table.ts';

export type Delimiter = '\t' | ';' | ',';

/** The rows of a CSV file. */
export interface CsvRows {
  rows: Row[];
  delimiter: Delimiter;
}

const SPACE = 32;
const QUOTED = /"(?:[^"]|"")*"/g;

/**
 * Finds the sign between the cells. Tabs and semicolons come first, because a comma may also stand inside a figure or a
 * name. A line without the sign may be the title or the source.
 */
export function findDelimiter(text: string): Delimiter {
  const lines = text
    .replace(QUOTED, '')
    .split('\n')
    .filter((line) => line.trim());
  const isUsed = (sign: string) => 2 * lines.filter((line) => line.includes(sign)).length > lines.length;
  return isUsed('\t') ? '\t' : isUsed(';') ? ';' : ',';
}

/**
 * Splits a CSV file into cells. Empty lines are rows with one empty cell.
 *
 * @param source the decoded file, with any line ends
 * @param problems receives `chart-quote`
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsvRows(source: string, problems: Problem[]): CsvRows {
  const text = source.split(LINE_END).join('\n');
  const delimiter = findDelimiter(text);
  const bytesOfText = Buffer.from(text);
  const positionAt = positionsIn(text);
  const rows: Row[] = [];
  let start = 0;
  const wrongQuote = (reason: string) =>
    problems.push({ rule: 'chart-quote', place: positionAt(start), reason });
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // A quotation mark inside a name, `Radio "Free"`, is a character like others.
      relax_quotes: true,
      trim: true,
      cast(value, { index, bytes }) {
        if (value.includes('\n')) {
          wrongQuote(
            'This cell goes on in the next line. Write it in one line, or close its quotation mark: `"`.',
          );
        }
        const isSpaced = bytesOfText[start] === SPACE;
        const cell = { ...positionAt(start), text: value.replace(/\s+/g, ' ').trim(), isSpaced };
        if (index === 0) rows.push([cell]);
        else rows.at(-1)!.push(cell);
        // Every delimiter takes one byte.
        start = bytes + 1;
        return value;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    wrongQuote(
      cause.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'The quotation mark here is not closed. Write `"` at the end of the cell, or delete this one.'
        : 'There are words after the closing quotation mark. Put the whole cell in quotation marks, and write `""` for one inside it.',
    );
  }
  return { rows, delimiter };
}

/**
 * Finds positions by their offset in the UTF-8 bytes of a text. White space at an offset is skipped. Each offset must be at
 * or after the last one.
 */
function positionsIn(text: string): (offset: number) => Position {
  const bytes = Buffer.from(text);
  let line = 1;
  let column = 1;
  let last = 0;
  return (offset) => {
    for (let end; (end = bytes.indexOf(10, last)) !== -1 && end < offset; last = end + 1) {
      line += 1;
      column = 1;
    }
    column += bytes.toString('utf8', last, offset).length;
    last = offset;
    const spaces = /^[^\S\n]*/.exec(bytes.toString('utf8', offset, offset + 100))![0].length;
    return { line, column: column + spaces };
  };
}
