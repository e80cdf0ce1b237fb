import type { VFile } from 'vfile';
import { isDateHeader } from './date-header.ts';
import { addWarning } from '../diagnostics/message.ts';
import type { Line } from './paragraphs.ts';
import { type FieldPositions, type Fields, isFieldName, parseField } from './schema.ts';
import {
  reportSecondDate,
  reportRepeatedField,
  reportEmptyField,
  reportUnknownField,
} from './field-errors.ts';

// A field is a short name and a colon; the name is Latin script, so that a sentence with a colon is not one.
const FIELD_LINE = /^([A-Za-z][A-Za-z_-]{0,24}(?: [a-z]{1,15})?)\s*[:：](.*)$/;

/** The name and the value of a line that has the form of a field. Only a known name needs no space after its colon. */
function splitField(line: Line): { name: string; value: string } | undefined {
  const [, written, rest = ''] = FIELD_LINE.exec(line.text) ?? [];
  const name = written?.toLowerCase();
  if (!name || !(isFieldName(name) || name === 'date' || rest === '' || /^\s/.test(rest))) return undefined;
  return { name, value: rest.trim() };
}

/** Whether a line reads like one of the known fields. */
export function looksLikeField(line: Line): boolean {
  const name = splitField(line)?.name;
  return name !== undefined && isFieldName(name);
}

/**
 * Reads the block of fields, which ends at the first line that is not a field.
 *
 * @param lines the lines directly under the date line
 * @param file receives `unknown-field`, `repeated-field`, `empty-field`, `second-date-line`, `after-fields` and what
 *   {@link parseField} says
 * @returns the fields, where they stand, and how many lines they took
 */
export function parseFieldBlock(
  lines: readonly Line[],
  timeZone: string,
  file: VFile,
): { fields: Fields; places: FieldPositions; taken: number } {
  const fields: Fields = {};
  const places: FieldPositions = {};
  let taken = 0;
  for (const line of lines) {
    const parts = splitField(line);
    if (!parts && !isDateHeader(line.text)) break;
    taken += 1;
    if (!parts || parts.name === 'date') reportSecondDate(line, file);
    else if (!isFieldName(parts.name)) reportUnknownField(parts.name, line, file);
    else if (places[parts.name]) reportRepeatedField(parts.name, places[parts.name]!.line, line, file);
    else {
      const { name, value } = parts;
      places[name] = { line: line.line, column: line.column + line.text.length - value.length };
      if (value) parseField(fields, name, value, places[name], timeZone, file);
      else reportEmptyField(name, line, file);
    }
  }
  const next = lines[taken];
  if (taken > 0 && next?.text) {
    addWarning(
      file,
      'after-fields',
      next,
      'This line is read as the story. Put an empty line above it, or, if it goes on with the field above, put both on one line.',
    );
  }
  return { fields, places, taken };
}
