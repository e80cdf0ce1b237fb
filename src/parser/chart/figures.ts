import type { ChartSeries } from './chart.ts';
import { type Problem, shorten } from './problems.ts';
import { nameOfCell, type Row } from './table.ts';
import {
  type DecimalSign,
  readCell,
  valueOf,
  type WrittenCell,
  type WrittenNumber,
} from './written-number.ts';

/** The columns of figures of a table. */
export interface Figures {
  series: ChartSeries[];
  /** whether a figure is written with `%` */
  hasPercent: boolean;
}

/** What `1,234` and `1.234` mean where no other figure of the table shows it. */
export interface NumberStyle {
  decimalSign: DecimalSign;
  /** whether this is only likely */
  isUncertain: boolean;
}

// More digits do not fit into a JavaScript number.
const MAX_DIGITS = 15;

/**
 * Reads the figures. The decimal sign is the same in the whole table.
 *
 * @param rows the rows below the header; a row may be too short
 * @param problems receives `chart-figure` and `chart-column`
 */
export function readFigures(
  header: Row,
  rows: readonly Row[],
  style: NumberStyle,
  problems: Problem[],
): Figures {
  const columns = header.slice(1).map((_, index) =>
    rows.map((row): FigureCell => {
      const text = row[index + 1]?.text ?? '';
      return { row, column: index + 1, text, written: readCell(text) };
    }),
  );
  const cells = columns.flat();
  const report = (rule: string, place: Problem['place'], reason: string) =>
    problems.push({ rule, place, reason });
  for (const cell of cells) {
    const reason = cellMistake(cell, header);
    if (reason) report('chart-figure', placeOf(cell), reason);
  }
  const numbers = cells.filter(isNumber);
  const sign = findDecimalSign(numbers, style, problems);
  columns.forEach((column, index) => {
    if (rows.length === 0 || column.some(({ written }) => written !== 'gap')) return;
    const name = header[index + 1]!;
    const reason = name.text
      ? `The column “${shorten(name.text)}” has no figures. Fill it, or delete it.`
      : 'The last column has no figures. Fill it, or delete it.';
    report('chart-column', name, reason);
  });
  const percents = columns.map((column) =>
    column.filter(isNumber).filter(({ written }) => written.isPercent),
  );
  const hasPercent = percents.some((cellsOf) => cellsOf.length > 0);
  const plain = columns.findIndex((column, index) => column.some(isNumber) && percents[index]!.length === 0);
  if (hasPercent && plain >= 0) {
    const reason =
      'Only some columns have `%` after their figures. Make two charts, or write `%` in each column.';
    report('chart-column', header[plain + 1]!, reason);
  }
  return {
    series: columns.map((column, index) => toSeries(header[index + 1]!.text, column, sign)),
    hasPercent,
  };
}

interface FigureCell<Written = WrittenCell> {
  row: Row;
  column: number;
  text: string;
  written: Written;
}

function isNumber(cell: FigureCell): cell is FigureCell<WrittenNumber> {
  return typeof cell.written === 'object';
}

function placeOf({ row, column }: FigureCell): Problem['place'] {
  return row[column] ?? row[0]!;
}

function cellMistake({ row, column, text, written }: FigureCell, header: Row): string | undefined {
  if (written === 'gap') return undefined;
  const what = `${nameOfCell(row, column, header)}: \`${shorten(text)}\``;
  if (written === 'malformed')
    return `${what} is not a number. Write it with one decimal sign, as \`1234.5\`.`;
  if (written === 'word') {
    return /\d/.test(text)
      ? `${what} is not a number alone. Write the figure without words or units; the title says what it counts.`
      : `${what} is not a number. Write a figure, or leave the cell empty for a gap.`;
  }
  if (written.digits.replace(/^[0.,]+|[.,]/g, '').length <= MAX_DIGITS) return undefined;
  return `${what} has more than ${MAX_DIGITS} digits. Round it, or write it in millions and say so in the title.`;
}

/** The decimal sign of the table. Reports each figure that has the other one. */
function findDecimalSign(
  numbers: readonly FigureCell<WrittenNumber>[],
  style: NumberStyle,
  problems: Problem[],
): DecimalSign {
  const withSign = (sign: DecimalSign) => numbers.filter(({ written }) => written.decimalSign === sign);
  const points = withSign('.');
  const commas = withSign(',');
  if (points.length === 0 && commas.length === 0) {
    reportAmbiguous(numbers, style, problems);
    return style.decimalSign;
  }
  const sign = points.length >= commas.length ? '.' : ',';
  for (const cell of sign === '.' ? commas : points) {
    const instead = withoutGroups(cell.written).replace('.', sign);
    problems.push({
      rule: 'chart-figure',
      place: placeOf(cell),
      reason: `\`${shorten(cell.text)}\` is not written like other figures, which have a decimal ${sign === '.' ? 'point' : 'comma'}. Write \`${instead}\`.`,
    });
  }
  return sign;
}

/** Warns of the first figure that may be a thousand times larger or smaller than it is drawn. */
function reportAmbiguous(
  numbers: readonly FigureCell<WrittenNumber>[],
  { decimalSign, isUncertain }: NumberStyle,
  problems: Problem[],
): void {
  const first = numbers.find(({ written }) => /[.,]/.test(written.digits));
  if (!first) return;
  const isDecimal = first.written.digits.includes(decimalSign);
  // Groups of thousands in the site's own language are no surprise.
  if (!isDecimal && !isUncertain) return;
  const { digits } = first.written;
  const whole = digits.replace(/[.,]/, '');
  const reading = isDecimal ? digits.replace(',', '.') : whole;
  const [right, wrong] = isDecimal ? [`${digits}0`, whole] : [whole, `${digits}0`];
  problems.push({
    rule: 'chart-figure',
    place: placeOf(first),
    reason: `\`${shorten(first.text)}\` is read as ${reading}. Write \`${right}\` if that is right, or \`${wrong}\` if it is not.`,
    isWarning: true,
  });
}

function withoutGroups(written: WrittenNumber): string {
  const { value, decimals } = valueOf(written, written.decimalSign!);
  return value.toFixed(Math.min(decimals, MAX_DIGITS));
}

function toSeries(name: string, column: readonly FigureCell[], sign: DecimalSign): ChartSeries {
  const figures = column.map((cell) => (isNumber(cell) ? valueOf(cell.written, sign) : null));
  const decimals = figures.flatMap((figure) => (figure ? [figure.decimals] : []));
  return {
    name,
    values: figures.map((figure) => figure && figure.value),
    decimals: { least: Math.min(...decimals), most: Math.max(...decimals) },
  };
}
