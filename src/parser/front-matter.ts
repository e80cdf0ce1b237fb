import type { VFile } from 'vfile';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair } from 'yaml';
import { parseDate } from './dates.ts';
import { parseField } from './field-values.ts';
import { reportEmptyField, reportRepeatedField, reportUnknownField } from './field-errors.ts';
import { FIELD_NAMES, type Fields, isFieldName, type FieldPositions } from './schema.ts';
import { addError, type Position, FILE_START } from '../diagnostics/message.ts';
import { parseYamlDocument } from '../diagnostics/yaml-document.ts';

/** What front matter gives: the fields, the date, and the key points where it lists them. */
export interface FrontMatter {
  fields: Fields;
  places: FieldPositions;
  datePublished?: string;
  keyPoints?: string[];
  /** where the list of key points stands */
  keyPointsPlace?: Position;
}

// Front matter opens on the file's first line, so its own first line is the second.
const LINE_OFFSET = 1;

/**
 * Reads an article's front matter.
 *
 * @param yaml the text between the `---` lines, or undefined where there is none
 * @param file receives `no-front-matter`, `not-yaml`, `no-date`, `bad-value` and what the fields say
 * @see https://yaml.org/spec/1.2.2/
 */
export function parseFrontMatter(yaml: string | undefined, timeZone: string, file: VFile): FrontMatter {
  const front: FrontMatter = { fields: {}, places: {} };
  if (yaml === undefined) {
    addError(
      file,
      'no-front-matter',
      FILE_START,
      'A Markdown article begins with its front matter. Write at the very top: a line `---`, then `date: 2023-09-14` and the other fields, then a line `---`.',
    );
    return front;
  }
  const counter = new LineCounter();
  const parsed = parseYamlDocument(yaml, { lineCounter: counter, uniqueKeys: false });
  const placeAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + LINE_OFFSET, column: col };
  };
  if ('problems' in parsed) {
    for (const { what, offset } of parsed.problems) {
      addError(
        file,
        'not-yaml',
        placeAt(offset),
        `The front matter is not YAML: ${what}. Put text with : or # in quotation marks.`,
      );
    }
    return front;
  }
  const { contents } = parsed.document;
  if (!isMap(contents)) {
    addError(
      file,
      'not-yaml',
      { line: 2, column: 1 },
      'The front matter has no fields. Write them as `name: value`, one a line, `date` first.',
    );
    return front;
  }
  const seen = new Map<string, number>();
  for (const pair of contents.items) parsePair(pair, front, seen, placeAt, timeZone, file);
  if (!seen.has('date')) {
    addError(file, 'no-date', FILE_START, 'The front matter has no date. Write `date: 2023-09-14`.');
  }
  return front;
}

function parsePair(
  pair: Pair,
  front: FrontMatter,
  seen: Map<string, number>,
  placeAt: (offset: number) => Position,
  timeZone: string,
  file: VFile,
): void {
  const keyAt = placeAt((isNode(pair.key) && pair.key.range?.[0]) || 0);
  const at = isNode(pair.value) && pair.value.range ? placeAt(pair.value.range[0]) : keyAt;
  const name = isScalar(pair.key) ? String(pair.key.value) : '';
  const before = seen.get(name);
  if (before !== undefined) {
    reportRepeatedField(name, before, keyAt, file);
    return;
  }
  seen.set(name, keyAt.line);
  if (name === 'keyPoints') {
    front.keyPoints = textsOf(pair.value);
    front.keyPointsPlace = at;
    if (!front.keyPoints) {
      addError(
        file,
        'bad-value',
        at,
        '`keyPoints` is a list. Write each point on a line of its own, after `  - `.',
      );
    }
    return;
  }
  const known = name === 'date' || isFieldName(name);
  if (!known) {
    const names = ['date', 'keyPoints', ...FIELD_NAMES];
    reportUnknownField(name, keyAt, file, names, 'Delete the line, or mend its name.');
    return;
  }
  if (isFieldName(name)) front.places[name] = at;
  const value = isSeq(pair.value) && !LISTS.has(name) ? undefined : textsOf(pair.value)?.join(', ');
  if (value === undefined) {
    addError(
      file,
      'bad-value',
      at,
      `\`${name}\` must be text. Write it on one line, in quotation marks if it has a colon or a bracket.`,
    );
  } else if (!value) reportEmptyField(name, keyAt, file);
  else if (name === 'date') {
    const date = parseDate(value, timeZone);
    if ('wrong' in date) addError(file, 'bad-date', at, date.wrong);
    else front.datePublished = date.iso;
  } else if (isFieldName(name)) {
    parseField(front.fields, name, value, at, timeZone, file);
  }
}

// The fields that may be written as a list; for the others, square brackets are more likely meant as text.
const LISTS = new Set(['topics', 'aliases', 'byline', 'related']);

const GAP = /[ \p{Cc}\u2028\u2029]+/gu;

/** The texts of a YAML value: of a scalar one, of a list each; undefined for anything else. */
function textsOf(value: unknown): string[] | undefined {
  if (value === null) return [];
  if (isScalar(value)) {
    // The source keeps a number or a date as it was typed.
    const text = typeof value.value === 'string' ? value.value : (value.source ?? '');
    if (value.value === null && !/\w/.test(text)) return [];
    // YAML can write line breaks and control characters that no copy has; spaces of other widths stay as typed.
    const plain = text.replace(GAP, (gap) => (/[^ ]/.test(gap) ? ' ' : gap));
    return [plain.toWellFormed().trim()].filter(Boolean);
  }
  if (!isSeq(value)) return undefined;
  const texts = value.items.map((item) => textsOf(isSeq(item) ? undefined : item));
  return texts.every((text) => text !== undefined) ? texts.flat() : undefined;
}
