import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldSchema } from '../../src/parser/schema.ts';

test('the README’s table of fields says what the schema says', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, table = ''] =
    /\n\| field +\| what it says +\|\n\|[ -]+\|[ -]+\|\n((?:\|.*\|\n)+)/.exec(readme) ?? [];
  const rows = Array.from(table.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm), ([, name, text]) => [name, text]);
  const fields = Object.entries(fieldSchema.shape).map(([name, field]) => [name, field.description]);
  expect(rows).toEqual(fields);
});
