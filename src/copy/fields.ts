import type { VFile } from 'vfile';
import { readDate } from './dates.ts';
import { isDateLine } from './date-line.ts';
import { error, type Place, warn } from './messages.ts';
import { nearest } from './nearest.ts';
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
  language?: string;
  status?: 'draft' | 'withheld';
  aliases?: string[];
}

/** Whether the name is one of the fields. */
export function isFieldName(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name);
}

// A field is a short name and a colon; the name is Latin script, so that a sentence with a colon is not one.
const FIELD_LINE = /^([A-Za-z][A-Za-z_-]{0,24}(?: [a-z]{1,15})?)\s*[:：](?:\s+(.*))?$/;

/**
 * Reads the block of fields, which ends at the first line that is not a field.
 *
 * @param lines the lines directly under the date line
 * @param file receives `unknown-field`, `repeated-field`, `empty-field`, `second-date-line` and what {@link setField} says
 * @returns the fields, and how many lines they took
 */
export function readFields(
  lines: readonly Line[],
  timeZone: string,
  file: VFile,
): { fields: Fields; taken: number } {
  const fields: Fields = {};
  const seen = new Map<FieldName, number>();
  let taken = 0;
  for (const line of lines) {
    const match = isDateLine(line.text) ? undefined : FIELD_LINE.exec(line.text);
    if (isDateLine(line.text)) reportSecondDate(line, file);
    else if (!match) break;
    taken += 1;
    const name = match?.[1]?.toLowerCase();
    if (!name) continue;
    if (!isFieldName(name)) {
      reportUnknownField(name, line, file);
      continue;
    }
    const before = seen.get(name);
    if (before !== undefined) {
      error(
        file,
        'repeated-field',
        line,
        `\`${name}\` stands on line ${before} already. Keep one of the two.`,
      );
      continue;
    }
    seen.set(name, line.line);
    const value = match?.[2]?.trim() ?? '';
    const at = { line: line.line, column: line.column + line.text.length - value.length };
    if (value) setField(fields, name, value, at, timeZone, file);
    else
      warn(
        file,
        'empty-field',
        line,
        `\`${name}\` is empty. Write its text after the colon, or delete the line.`,
      );
  }
  return { fields, taken };
}

/** Reports a date line where there is one already: two stories in one file, or a date typed twice. */
export function reportSecondDate(line: Line, file: VFile): void {
  error(
    file,
    'second-date-line',
    line,
    'This is a second date line. A file holds one story: move the other to a file of its own, or delete this line.',
  );
}

/** Reports a field no one knows, with the nearest name. */
export function reportUnknownField(name: string, at: Place, file: VFile): void {
  const guess = nearest(name, FIELD_NAMES);
  const mend = guess
    ? `Did you mean \`${guess}\`?`
    : `The fields are ${FIELD_NAMES.join(', ')}. If this is the story’s text, put an empty line above it.`;
  error(file, 'unknown-field', at, `There is no field \`${name}\`. ${mend}`);
}

/**
 * Checks one field's text and sets it.
 *
 * @param value the text after the colon, not empty
 * @param file receives `bad-date`, `bad-slug`, `bad-language`, `bad-status`, `bad-image`, `bad-alias`
 */
export function setField(
  fields: Fields,
  name: FieldName,
  value: string,
  at: Place,
  timeZone: string,
  file: VFile,
): void {
  switch (name) {
    case 'topics':
      fields.topics = listed(value, /[,;，、]/);
      break;
    case 'aliases':
      fields.aliases = listed(value, /[,;\s]+/).filter((alias) => isAlias(alias, at, file));
      break;
    case 'updated': {
      const date = readDate(value, timeZone);
      if ('wrong' in date) error(file, 'bad-date', at, date.wrong);
      else fields.updated = date.iso;
      break;
    }
    case 'slug':
      if (SLUG.test(value)) fields.slug = value;
      else
        error(
          file,
          'bad-slug',
          at,
          `“${value}” cannot be part of an address. Use small letters, digits and single hyphens: \`kim-visits-russia\`.`,
        );
      break;
    case 'language':
      fields.language = readLanguage(value, at, file);
      break;
    case 'status':
      fields.status = readStatus(value, at, file);
      break;
    case 'image':
      if (LOCAL_PATH.test(value)) fields.image = value;
      else
        error(
          file,
          'bad-image',
          at,
          `“${value}” is not a picture of this site. Put the file into \`public/images/\` and write \`/images/its-name.jpg\`.`,
        );
      break;
    case 'headline':
    case 'section':
    case 'byline':
    case 'dateline':
    case 'correction':
    case 'alt':
    case 'credit':
    case 'source':
      fields[name] = value;
      break;
    default:
      name satisfies never;
  }
}

const SLUG = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;
const LOCAL_PATH = /^\/(?!\/)[^\s?#]+\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
const ALIAS = /^\/(?!\/)[^\s?#]*$/;

function listed(value: string, separator: RegExp): string[] {
  const parts = value.split(separator).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

function isAlias(alias: string, at: Place, file: VFile): boolean {
  const good = ALIAS.test(alias) && alias !== '/' && !alias.split('/').includes('..');
  if (!good) {
    error(
      file,
      'bad-alias',
      at,
      `“${alias}” is not an old address. Write its path: \`/2019/04/15/old-name/\`.`,
    );
  }
  return good;
}

function readLanguage(value: string, at: Place, file: VFile): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    error(
      file,
      'bad-language',
      at,
      `“${value}” is not a language tag. Write \`en\`, \`de\`, \`pt-BR\` or the like.`,
    );
    return undefined;
  }
}

function readStatus(value: string, at: Place, file: VFile): 'draft' | 'withheld' | undefined {
  const status = value.toLowerCase();
  if (status === 'draft' || status === 'withheld') return status;
  const guess = nearest(status, ['draft', 'withheld']);
  const mend = guess
    ? `Did you mean \`${guess}\`?`
    : 'Write `draft` or `withheld`, or delete the line to publish.';
  error(file, 'bad-status', at, `There is no status “${value}”. ${mend}`);
  return undefined;
}
