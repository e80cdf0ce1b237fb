import { format } from 'prettier';
import type { z } from 'zod';
import { authorSchema } from '../../src/loader/authors.ts';
import { pageFieldsSchema } from '../../src/loader/static-pages.ts';
import { fieldSchema } from '../../src/parser/schema.ts';
import { createFrontSchema } from '../../src/settings/front-schema.ts';
import { siteSchema } from '../../src/settings/site-schema.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';

// The tables of README.md that say what each file of `content/` may hold. They stand between two comments, and are made
// from the schemas that read the files.

/** The file of the README, which holds a table for each of {@link SCHEMAS}. */
export const README = new URL('../../README.md', import.meta.url);

/** What each table describes, by its name in the README. */
export const SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  story: fieldSchema,
  'site.yaml': siteSchema,
  'front.yaml': createFrontSchema('UTC'),
  'authors/': authorSchema,
  'pages/': pageFieldsSchema,
};

/**
 * Writes the tables anew.
 *
 * @param readme the text of the README
 * @returns the same text with tables as the schemas are now, formatted as Prettier does
 * @throws if the README has no place for one of the tables
 */
export async function withTables(readme: string): Promise<string> {
  let text = readme;
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const [start, end] = [`<!-- fields of ${name} -->\n`, '<!-- end -->'];
    const from = text.indexOf(start);
    const to = text.indexOf(end, from);
    if (from === -1 || to === -1) throw new Error(`README.md has no place for the fields of ${name}.`);
    text = `${text.slice(0, from)}${start}\n${await tableOf(schema)}\n${text.slice(to)}`;
  }
  return text;
}

async function tableOf(schema: z.ZodObject): Promise<string> {
  const rows = fieldRows(schema);
  // No field of a story has to be there.
  const columns = schema === fieldSchema ? 2 : 3;
  const cells = rows.map((row) => [`\`${row.path}\``, whatItSays(row), defaultOf(row)].slice(0, columns));
  const head = ['field', 'what it says', 'default'].slice(0, columns);
  const lines = [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |\n`);
  return format(lines.join(''), { parser: 'markdown' });
}

/** The sentence of a schema as a cell: without capital and full stop. */
function whatItSays({ description = '', examples }: FieldRow): string {
  const shown = examples.map((example) => `\`${String(example)}\``).join(', ');
  const text = description.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase()).replace(/\.$/, '');
  return [text, shown].filter(Boolean).join('; for example ').replaceAll('|', '\\|');
}

function defaultOf({ isRequired, standard }: FieldRow): string {
  if (isRequired) return 'required';
  return standard === undefined ? '' : `\`${standard}\``;
}
