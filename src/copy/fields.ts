import type { VFile } from 'vfile';
import { isDateLine } from './date-line.ts';
import { setField } from './field-values.ts';
import { addError, type Position, addWarning } from '../diagnostics/message.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Line } from './paragraphs.ts';

/** Every field an editor can write, in the order they are printed. */
export const FIELD_NAMES = [
  'headline',
  'section',
  'topics',
  'byline',
  'dateline',
  'slug',
  'updated',
  'correction',
  'image',
  'alt',
  'credit',
  'source',
  'related',
  'language',
  'status',
  'aliases',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** What the fields say, each already checked. */
export interface Fields {
  headline?: string;
  section?: string;
  topics?: string[];
  byline?: string;
  dateline?: string;
  slug?: string;
  updated?: string;
  correction?: string;
  image?: string;
  alt?: string;
  credit?: string;
  source?: string;
  /** names of stories; empty where there is none to be shown */
  related?: string[];
  language?: string;
  status?: 'draft' | 'withheld';
  aliases?: string[];
}

/** Where each field's value stands, for what is said about it once the whole copy is read. */
export type Places = Partial<Record<FieldName, Position>>;

/** Whether the name is one of the fields. */
export function isFieldName(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name);
}

// A field is a short name and a colon; the name is Latin script, so that a sentence with a colon is not one.
const FIELD_LINE = /^([A-Za-z][A-Za-z_-]{0,24}(?: [a-z]{1,15})?)\s*[:：](.*)$/;

/** The name and the value of a line that has the form of a field. Only a known name needs no space after its colon. */
function partsOf(line: Line): { name: string; value: string } | undefined {
  const [, written, rest = ''] = FIELD_LINE.exec(line.text) ?? [];
  const name = written?.toLowerCase();
  if (!name || !(isFieldName(name) || name === 'date' || rest === '' || /^\s/.test(rest))) return undefined;
  return { name, value: rest.trim() };
}

/** Whether a line reads like one of the known fields. */
export function looksLikeField(line: Line): boolean {
  const name = partsOf(line)?.name;
  return name !== undefined && isFieldName(name);
}

/**
 * Reads the block of fields, which ends at the first line that is not a field.
 *
 * @param lines the lines directly under the date line
 * @param file receives `unknown-field`, `repeated-field`, `empty-field`, `second-date-line`, `after-fields` and what
 *   {@link setField} says
 * @returns the fields, where they stand, and how many lines they took
 */
export function readFields(
  lines: readonly Line[],
  timeZone: string,
  file: VFile,
): { fields: Fields; places: Places; taken: number } {
  const fields: Fields = {};
  const places: Places = {};
  let taken = 0;
  for (const line of lines) {
    const parts = partsOf(line);
    if (!parts && !isDateLine(line.text)) break;
    taken += 1;
    if (!parts || parts.name === 'date') reportSecondDate(line, file);
    else if (!isFieldName(parts.name)) reportUnknownField(parts.name, line, file);
    else if (places[parts.name]) reportRepeated(parts.name, places[parts.name]!.line, line, file);
    else {
      const { name, value } = parts;
      places[name] = { line: line.line, column: line.column + line.text.length - value.length };
      if (value) setField(fields, name, value, places[name], timeZone, file);
      else reportEmpty(name, line, file);
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

/** Reports a date line where there is one already: two stories in one file, or a date typed twice. */
export function reportSecondDate(line: Line, file: VFile): void {
  addError(
    file,
    'second-date-line',
    line,
    'This is a second date line. A file holds one story: move the other to a file of its own, or delete this line.',
  );
}

/** Reports a field that stands there already. */
export function reportRepeated(name: string, before: number, at: Position, file: VFile): void {
  addError(file, 'repeated-field', at, `\`${name}\` stands on line ${before} already. Keep one of the two.`);
}

/** Reports a field without a value. */
export function reportEmpty(name: string, at: Position, file: VFile): void {
  addWarning(
    file,
    'empty-field',
    at,
    `\`${name}\` is empty. Write its text after the colon, or delete the line.`,
  );
}

// What other houses call these fields. No spelling leads from one to the other.
const OTHER_NAMES: Readonly<Record<string, FieldName>> = {
  title: 'headline',
  author: 'byline',
  authors: 'byline',
  by: 'byline',
  writer: 'byline',
  tag: 'topics',
  tags: 'topics',
  keywords: 'topics',
  category: 'section',
  categories: 'section',
  place: 'dateline',
  location: 'dateline',
  url: 'slug',
  permalink: 'slug',
  modified: 'updated',
  lang: 'language',
  picture: 'image',
  photo: 'image',
  caption: 'alt',
  redirects: 'aliases',
};

/**
 * Reports a field no one knows, with the nearest name, or with all names where none is near.
 *
 * @param known the names that can stand there
 * @param otherwise what to do where no field was meant
 */
export function reportUnknownField(
  name: string,
  at: Position,
  file: VFile,
  known: readonly string[] = FIELD_NAMES,
  otherwise = 'If this is the story’s text, put an empty line above it.',
): void {
  const guess = OTHER_NAMES[name.toLowerCase()] ?? suggest(name, known);
  const mend = guess ? `Did you mean \`${guess}\`?` : `The fields are ${known.join(', ')}. ${otherwise}`;
  addError(file, 'unknown-field', at, `There is no field \`${name}\`. ${mend}`);
}
