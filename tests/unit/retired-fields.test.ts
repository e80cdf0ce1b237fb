import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/diagnostics/read-yaml.ts';
import { formatDiagnostics, toDiagnostics } from '../../src/diagnostics/report.ts';
import { RETIRED_FIELDS } from '../../src/diagnostics/retired-fields.ts';
import { authorSchema } from '../../src/loader/authors.ts';
import { pageFieldsSchema } from '../../src/loader/static-pages.ts';
import { reportUnknownField } from '../../src/parser/field-errors.ts';
import { fieldSchema } from '../../src/parser/schema.ts';
import { createFrontSchema } from '../../src/settings/front-schema.ts';
import { siteSchema } from '../../src/settings/site-schema.ts';
import { fieldRows } from '../readme/field-rows.ts';

// What an editor is told of a field that an earlier version read.

const schema = z.strictObject({
  colours: z.string().optional(),
  sections: z.array(z.strictObject({ id: z.string() })).default([]),
});
const retired = {
  colour: 'Write `theme` with `accent` under it instead.',
  'sections.name': 'Write `title` instead.',
};

function mistakesIn(yaml: string): string {
  const file = new VFile({ path: 'content/site.yaml' });
  parseYaml(yaml, schema, file, { retired });
  return formatDiagnostics(toDiagnostics(file.messages));
}

test('a setting that went is named with what replaced it, and not with what its name resembles', () => {
  expect(mistakesIn('colour: red\n')).toContain(
    'content/site.yaml:1:1  error  There is no field `colour` any more. Write `theme` with `accent` under it instead.',
  );
  expect(mistakesIn('colour: red\n')).not.toContain('Did you mean');
});

test('so is one inside another, in whichever place of a list', () => {
  const mistakes = mistakesIn('sections:\n  - id: a\n  - id: b\n    name: B\n');
  expect(mistakes).toContain(
    ':4:5  error  There is no field `name` in `sections.1` any more. Write `title` instead.',
  );
});

test('a name of JavaScript is no field that went', () => {
  expect(mistakesIn('constructor: 1\n')).toContain('There is no field `constructor`. ');
});

test('a field of a story that went is named with what replaced it', () => {
  const file = new VFile({ path: 'content/articles/world/2023-09-14-kim.txt' });
  reportUnknownField('place', { line: 2, column: 1 }, file, undefined, undefined, {
    place: 'Write `dateline` instead.',
  });
  expect(String(file.messages[0])).toContain('There is no field `place` any more. Write `dateline` instead.');
});

test.each([
  ['site', siteSchema],
  ['front', createFrontSchema('UTC')],
  ['story', fieldSchema],
  ['author', authorSchema],
  ['page', pageFieldsSchema],
] as const)('no field of %s is both there and gone', (file, fields) => {
  const paths = new Set(fieldRows(fields).map(({ path }) => path));
  expect(Object.keys(RETIRED_FIELDS[file]).filter((path) => paths.has(path))).toEqual([]);
});
