import { isMap, isNode, isScalar, LineCounter } from 'yaml';
import type { VFile } from 'vfile';
import type { z } from 'astro/zod';
import { addError } from './message.ts';
import { didYouMean } from './suggest.ts';
import { parseYamlDocument } from './yaml-document.ts';
import { knownFields } from './known-fields.ts';

/**
 * Reads YAML and holds it against a schema. Every mistake is reported at its line and column.
 *
 * @param text the YAML
 * @param schema its error messages say what to write instead
 * @param file receives `not-yaml` and `bad-value`
 * @param lineOffset lines of the file above the YAML
 * @returns the parsed value, or undefined after an error
 */
export function parseYaml<T extends z.ZodType>(
  text: string,
  schema: T,
  file: VFile,
  lineOffset = 0,
): z.output<T> | undefined {
  const counter = new LineCounter();
  const yaml = parseYamlDocument(text, { lineCounter: counter });
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  if ('problems' in yaml) {
    for (const { what, offset } of yaml.problems) {
      addError(file, 'not-yaml', placeAt(offset), `This is not YAML: ${what}.`);
    }
    return undefined;
  }
  const { document } = yaml;
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (cause) {
    // Aliases of aliases, which grow without end.
    addError(file, 'not-yaml', placeAt(0), `This YAML cannot be read: ${(cause as Error).message}.`);
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields(schema, issue.path);
      for (const key of issue.keys) {
        addError(
          file,
          'bad-value',
          placeAt(offsetOfKey(issue.path, key)),
          unknownField(key, issue.path, known),
        );
      }
    } else addError(file, 'bad-value', placeAt(offsetOf(issue.path)), describe(issue));
  }
  return undefined;

  function offsetOfKey(path: readonly PropertyKey[], name: string): number {
    const map = path.length ? document.getIn(path, true) : document.contents;
    const pair = isMap(map) && map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    return pair && isScalar(pair.key) && pair.key.range ? pair.key.range[0] : offsetOf(path);
  }

  /** Where the value stands, or the nearest thing around it that does stand there. */
  function offsetOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  return path ? `\`${path}\`: ${issue.message}` : issue.message;
}

function unknownField(name: string, path: readonly PropertyKey[], known: readonly string[]): string {
  const where = path.length ? ` in \`${path.join('.')}\`` : '';
  const mend = didYouMean(name, known, 'Delete it, or mend its name.');
  return `There is no field \`${name}\`${where}. ${mend} ${listOf(known)}`;
}

function listOf(known: readonly string[]): string {
  const names = known.map((name) => `\`${name}\``);
  return names.length === 1 ? `The only field is ${names[0]}.` : `The fields are ${names.join(', ')}.`;
}
