import type { Line } from './paragraphs.ts';
import type { VFile } from 'vfile';
import { addError, type Position, addWarning } from '../diagnostics/message.ts';
import { type FieldName, FIELD_NAMES } from './schema.ts';
import { replacementOf, RETIRED_FIELDS } from '../diagnostics/retired-fields.ts';
import { suggest } from '../diagnostics/suggest.ts';

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
export function reportRepeatedField(name: string, before: number, at: Position, file: VFile): void {
  addError(file, 'repeated-field', at, `\`${name}\` stands on line ${before} already. Keep one of the two.`);
}

/** Reports a field without a value. */
export function reportEmptyField(name: string, at: Position, file: VFile): void {
  addWarning(
    file,
    'empty-field',
    at,
    `\`${name}\` is empty. Write its text after the colon, or delete the line.`,
  );
}

// What other houses call these fields. No spelling leads from one to the other.
const SYNONYMS: Readonly<Record<string, FieldName>> = {
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
  cutline: 'caption',
  photographer: 'credit',
  places: 'map',
  redirects: 'aliases',
};

/**
 * Reports a field no one knows, with the nearest name, or with all names where none is near.
 *
 * @param known the names that can stand there
 * @param otherwise what to do where no field was meant
 * @param retired the fields that earlier versions read
 */
export function reportUnknownField(
  name: string,
  at: Position,
  file: VFile,
  known: readonly string[] = FIELD_NAMES,
  otherwise = 'If this is the story’s text, put an empty line above it.',
  retired = RETIRED_FIELDS.story,
): void {
  const instead = replacementOf(name, [], retired);
  if (instead) {
    addError(file, 'unknown-field', at, `There is no field \`${name}\` any more. ${instead}`);
    return;
  }
  const guess = SYNONYMS[name.toLowerCase()] ?? suggest(name, known);
  const mend = guess ? `Did you mean \`${guess}\`?` : `The fields are ${known.join(', ')}. ${otherwise}`;
  addError(file, 'unknown-field', at, `There is no field \`${name}\`. ${mend}`);
}
