import type { VFile } from 'vfile';
import { isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import { addError, FILE_START, type Position } from '../diagnostics/message.ts';
import { parseYamlDocument, type YamlDocument } from '../diagnostics/yaml-document.ts';
import { parseDate } from '../i18n/parse-date.ts';
import { reportEmptyField, reportRepeatedField, reportUnknownField } from './field-errors.ts';
import {
  FIELD_NAMES,
  type FieldPositions,
  type Fields,
  isFieldName,
  LIST_SEPARATORS,
  parseField,
} from './schema.ts';

/** The parsed front matter of an article. */
export interface FrontMatter {
  fields: Fields;
  places: FieldPositions;
  datePublished?: string;
  keyPoints?: string[];
  /** where the list of key points is */
  keyPointsPlace?: Position;
}

/**
 * Parses an article's front matter.
 *
 * @param yaml the text between the `---` lines; undefined where there is none
 * @param timeZone IANA name of the site's zone
 * @param file receives `no-front-matter`, `not-yaml`, `no-date`, `bad-value` and the messages of the fields
 * @see https://yaml.org/spec/1.2.2/
 */
export function parseFrontMatter(yaml: string | undefined, timeZone: string, file: VFile): FrontMatter {
  const front: FrontMatter = { fields: {}, places: {} };
  if (yaml === undefined) {
    const reason =
      'A Markdown article begins with its front matter. Write at the very top: a line `---`, then `date: 2023-09-14` and the other fields, then a line `---`.';
    addError(file, 'no-front-matter', FILE_START, reason);
    return front;
  }
  const parsed = parseYamlDocument(yaml, file, {
    // The line `---` is above it.
    lineOffset: 1,
    uniqueKeys: false,
    explain: (what) => `The front matter is not YAML: ${what}. Put text with : or # in quotation marks.`,
  });
  if (!parsed) return front;
  const { contents } = parsed.document;
  if (!isMap(contents)) {
    const reason = 'The front matter has no fields. Write them as `name: value`, one a line, `date` first.';
    addError(file, 'not-yaml', { line: 2, column: 1 }, reason);
    return front;
  }
  const lines = new Map<string, number>();
  for (const pair of contents.items) parsePair(pair, front, lines, parsed, timeZone, file);
  if (!lines.has('date')) {
    addError(file, 'no-date', FILE_START, 'The front matter has no date. Write `date: 2023-09-14`.');
  }
  return front;
}

function parsePair(
  pair: Pair,
  front: FrontMatter,
  lines: Map<string, number>,
  { positionAt }: YamlDocument,
  timeZone: string,
  file: VFile,
): void {
  const keyAt = positionAt((isNode(pair.key) && pair.key.range?.[0]) || 0);
  const at = isNode(pair.value) && pair.value.range ? positionAt(pair.value.range[0]) : keyAt;
  const name = isScalar(pair.key) ? String(pair.key.value) : '';
  const before = lines.get(name);
  if (before !== undefined) {
    reportRepeatedField(name, before, keyAt, file);
    return;
  }
  lines.set(name, keyAt.line);
  if (name === 'keyPoints') {
    front.keyPoints = textsOf(pair.value);
    front.keyPointsPlace = at;
    const reason = '`keyPoints` is a list. Write each point on a line of its own, after `  - `.';
    if (!front.keyPoints) addError(file, 'bad-value', at, reason);
    return;
  }
  if (name !== 'date' && !isFieldName(name)) {
    const names = ['date', 'keyPoints', ...FIELD_NAMES];
    reportUnknownField(name, keyAt, file, names, 'Delete the line, or correct its name.');
    return;
  }
  if (name !== 'date') front.places[name] = at;
  const text = isSeq(pair.value) && !mayBeList(name) ? undefined : textsOf(pair.value)?.join(', ');
  if (text === undefined) {
    const reason = `\`${name}\` must be text. Write it on one line, in quotation marks if it has a colon or a bracket.`;
    addError(file, 'bad-value', at, reason);
  } else if (!text) reportEmptyField(name, keyAt, file);
  else if (name !== 'date') parseField(front.fields, name, text, at, timeZone, file);
  else {
    const date = parseDate(text, timeZone);
    if ('wrong' in date) addError(file, 'bad-date', at, date.wrong);
    else front.datePublished = date.iso;
  }
}

// A byline may be a list of names, and a map one of places. For other fields, square brackets are more likely meant as text.
const mayBeList = (name: string) =>
  name === 'byline' || name === 'map' || Object.hasOwn(LIST_SEPARATORS, name);

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
