import type { VFile } from 'vfile';
import { addError, addWarning } from '../diagnostics/message.ts';
import { isBoilerplate } from './boilerplate.ts';
import { parseDate } from '../i18n/parse-date.ts';
import type { Line } from './paragraphs.ts';

// `date`, an optional colon, the date (perhaps a space and a time, a space and an offset), and the rest of the line.
const DATE_HEADER =
  /^date(?:\s*[:：]\s*|\s+)(\S+(?:\s\d{2}:\d{2}\S*)?)(?:\s((?:[+-]\d{2}:?\d{2}|Z)(?=\s|$)))?(.*)$/iu;
const DATE_WORD = /^date\s*[:：]?$/iu;
// “Date: September 14, 2023”, “date 14 Sept”: a date line, but words cannot be parsed reliably.
const DATE_IN_WORDS = /^date(?:\s*[:：]|\s[^.]{0,40}\d)/iu;
const STARTS_WITH_DATE = /^date(?:\s*[:：]\s*|\s+)\d{4}-\d{2}-\d{2}(?!\d)/iu;

/** Whether a line begins with `date` and an ISO date. Used to find a second date line. */
export function isDateHeader(text: string): boolean {
  return STARTS_WITH_DATE.test(text);
}

/**
 * Parses the date line, ` date 2023-09-14 Advertisement`. Boilerplate after the date is ignored, other words are
 * reported.
 *
 * @param line the first line of the file that is not blank
 * @param timeZone IANA name of the site's zone
 * @param file receives `no-date-line`, `bad-date`, `date-line-words`
 * @returns `iso`: the date in ISO 8601, if it is valid; `found`: whether the line is a date line
 */
export function parseDateHeader(line: Line, timeZone: string, file: VFile): { found: boolean; iso?: string } {
  const match = DATE_HEADER.exec(line.text);
  const written = match?.[1] ?? '';
  if (!match || !/\d/.test(written)) {
    if (DATE_WORD.test(line.text)) {
      addError(file, 'bad-date', line, 'The date line has no date. Write it as `date 2023-09-14`.');
      return { found: true };
    }
    if (DATE_IN_WORDS.test(line.text)) {
      const words = line.text.slice(0, 60);
      addError(
        file,
        'bad-date',
        line,
        `The date in “${words}” is not in digits. Write it as \`date 2023-09-14\`.`,
      );
      return { found: true };
    }
    addError(
      file,
      'no-date-line',
      line,
      'The first line must be the date line. Put `date 2023-09-14`, with the date of the story, above this line.',
    );
    return { found: false };
  }
  const at = { line: line.line, column: line.column + line.text.indexOf(written) };
  const date = parseDate(written + (match[2] ?? ''), timeZone);
  const words = match[3]?.trim() ?? '';
  if ('wrong' in date) {
    addError(file, 'bad-date', at, date.wrong);
    return { found: true };
  }
  if (words && !isBoilerplate(words)) {
    const column = line.column + line.text.length - words.length;
    addWarning(
      file,
      'date-line-words',
      { line: line.line, column },
      `“${words.slice(0, 60)}” on the date line is left out. Delete it, or put it below the line if it belongs to the story.`,
    );
  }
  return { found: true, iso: date.iso };
}
