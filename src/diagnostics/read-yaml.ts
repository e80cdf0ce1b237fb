import { VFile } from 'vfile';
import { isMap, isNode, isScalar } from 'yaml';
import type { z } from 'zod';
import { knownFields } from './known-fields.ts';
import { addError, type Position } from './message.ts';
import { replacementOf, type RetiredFields } from './retired-fields.ts';
import { didYouMean } from './suggest.ts';
import { parseYamlDocument, type YamlDocument } from './yaml-document.ts';

/**
 * Parses YAML and checks it with a schema. Every mistake is reported with its line and column.
 *
 * @param schema its error messages say what to write instead
 * @param file receives `not-yaml` and `bad-value`
 * @param retired the fields that earlier versions read
 * @param lineOffset lines of the file above the YAML
 * @returns the output of the schema; undefined after an error
 */
export function parseYaml<T extends z.ZodType>(
  text: string,
  schema: T,
  file: VFile,
  { retired = {}, lineOffset = 0 }: { retired?: RetiredFields; lineOffset?: number } = {},
): z.output<T> | undefined {
  const yaml = parseYamlDocument(text, file, { lineOffset });
  if (!yaml) return undefined;
  const { document, positionAt } = yaml;
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (cause) {
    // Aliases of aliases, which grow without end.
    addError(file, 'not-yaml', positionAt(0), `This YAML cannot be read: ${(cause as Error).message}.`);
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    if (issue.code !== 'unrecognized_keys') {
      addError(file, 'bad-value', positionAt(offsetOf(document, issue.path)), describe(issue));
      continue;
    }
    const known = knownFields(schema, issue.path);
    for (const key of issue.keys) {
      const position = positionAt(offsetOfKey(document, issue.path, key));
      const instead = replacementOf(key, issue.path, retired);
      addError(file, 'bad-value', position, unknownField(key, issue.path, known, instead));
    }
  }
  return undefined;
}

/**
 * The position of a value in YAML that was parsed before; if the value is missing, that of the nearest around it.
 *
 * @param path its keys, from the outermost
 */
export function positionOfValue(text: string, path: readonly PropertyKey[]): Position | undefined {
  const yaml = parseYamlDocument(text, new VFile());
  return yaml?.positionAt(offsetOf(yaml.document, path));
}

type Path = readonly PropertyKey[];

function offsetOfKey(document: YamlDocument['document'], path: Path, name: string): number {
  const map = path.length ? document.getIn(path, true) : document.contents;
  const pair = isMap(map) && map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  return pair && isScalar(pair.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

/** The offset of a value; if the value is missing, that of the nearest value around it. */
function offsetOf(document: YamlDocument['document'], path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  return path ? `\`${path}\`: ${issue.message}` : issue.message;
}

function unknownField(name: string, path: Path, known: readonly string[], instead?: string): string {
  const where = path.length ? ` in \`${path.join('.')}\`` : '';
  if (instead) return `There is no field \`${name}\`${where} any more. ${instead}`;
  const mend = didYouMean(name, known, 'Delete it, or correct its name.');
  return `There is no field \`${name}\`${where}. ${mend} ${listOf(known)}`;
}

function listOf(known: readonly string[]): string {
  const names = known.map((name) => `\`${name}\``);
  return names.length === 1 ? `The only field is ${names[0]}.` : `The fields are ${names.join(', ')}.`;
}
