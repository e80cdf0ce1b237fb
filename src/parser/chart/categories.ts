import { type Problem, shorten } from './problems.ts';
import { type Row } from './table.ts';
import { withPlainDigits } from './written-number.ts';

/** The first column of a table. */
export interface Categories {
  kind: 'bars' | 'line';
  /** from top to bottom, as the file has them */
  names: string[];
  /** whether the newest date stands at the top */
  isDescending: boolean;
}

const FORMS = {
  year: { pattern: /^[12]\d{3}$/, example: '2024' },
  month: { pattern: /^[12]\d{3}-\d{2}$/, example: '2024-09' },
  date: { pattern: /^[12]\d{3}-\d{2}-\d{2}$/, example: '2024-09-18' },
} as const;
type Form = keyof typeof FORMS;

// `18.09.2024`, `9/18/24`, `2024/09/18`, `09/2024`, `2024-9` and a date with a time. `2023/24` may be a season.
const OTHER_DATE =
  /^(?:\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}([./-])\d{1,2}\2\d{1,2}(?:[T ].*)?|\d{1,2}[./]\d{4}|\d{4}-\d)$/;

const MAX_NAME = 80;

/**
 * Reads the first column. If most of it is years, months or dates, the chart is a line, and the others are mistakes; else
 * it is bars.
 *
 * @param problems receives `chart-category` and `chart-date`
 */
export function readCategories(rows: readonly Row[], problems: Problem[]): Categories {
  const cells = rows.map((row) => row[0]!);
  reportUnclear(rows, problems);
  const dates = cells.map(({ text }) => withPlainDigits(text));
  const forms = dates.map(formOf);
  const isLine = 2 * forms.filter(Boolean).length > forms.length;
  if (!isLine) return { kind: 'bars', names: cells.map(({ text }) => text), isDescending: false };

  const form = mostCommon(forms.filter((each): each is Form => each !== undefined && each !== 'other'));
  cells.forEach((cell, index) => {
    const reason = cell.text ? dateMistake(dates[index]!, form) : undefined;
    if (reason) problems.push({ rule: 'chart-date', place: cell, reason });
  });
  const isDescending = dates.every((date, index) => index === 0 || date < dates[index - 1]!);
  const misplaced = dates.findIndex((date, index) => index > 0 && date < dates[index - 1]!);
  // Dates in several forms cannot be compared.
  if (misplaced > 0 && !isDescending && forms.every((each) => each === form)) {
    problems.push({
      rule: 'chart-date',
      place: cells[misplaced]!,
      reason: `\`${dates[misplaced]}\` stands below \`${dates[misplaced - 1]}\`. Put the rows in the order of time, the oldest first.`,
    });
  }
  return { kind: 'line', names: dates, isDescending: isDescending && dates.length > 1 };
}

/** Reports names that are missing, repeated or too long. */
function reportUnclear(rows: readonly Row[], problems: Problem[]): void {
  const lines = new Map<string, number>();
  for (const [cell] of rows) {
    const { text, line } = cell!;
    const before = lines.get(text);
    lines.set(text, before ?? line);
    const reason = !text
      ? 'The first cell of this row is empty. Write what the figures of the row stand for.'
      : before !== undefined
        ? `\`${shorten(text)}\` stands on line ${before} already. Keep one of the two rows, or change the name of one.`
        : text.length > MAX_NAME
          ? `This name has ${text.length} characters. Write at most ${MAX_NAME}, so that it fits beside its figure.`
          : undefined;
    if (reason) problems.push({ rule: 'chart-category', place: cell!, reason });
  }
}

function formOf(text: string): Form | 'other' | undefined {
  const form = (Object.keys(FORMS) as Form[]).find((each) => FORMS[each].pattern.test(text));
  return form ?? (OTHER_DATE.test(text) ? 'other' : undefined);
}

function dateMistake(text: string, expected: Form = 'date'): string | undefined {
  const form = formOf(text);
  const { example } = FORMS[expected];
  if (form === 'other') return `\`${shorten(text)}\` is not read as a date. Write it as \`${example}\`.`;
  if (!form) {
    return `\`${shorten(text)}\` is not a ${expected} like the other rows. Write it as \`${example}\`, or delete the row.`;
  }
  if (form !== expected) {
    return `\`${text}\` is a ${form}, but most rows have a ${expected}. Write it as \`${example}\`.`;
  }
  const [year, month = 1, day = 1] = text.split('-').map(Number) as [number, number?, number?];
  if (month < 1 || month > 12) {
    return `There is no month ${text.slice(5, 7)}. Write a month as \`2024-09\`, a season as \`2023/24\`.`;
  }
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > days
    ? `There is no day ${text.slice(8)} in ${text.slice(0, 7)}: that month has ${days} days.`
    : undefined;
}

function mostCommon(forms: readonly Form[]): Form | undefined {
  const count = (form: Form) => forms.filter((each) => each === form).length;
  return (Object.keys(FORMS) as Form[])
    .filter((form) => forms.includes(form))
    .toSorted((a, b) => count(b) - count(a))[0];
}
