import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldRows } from '../readme/field-rows.ts';
import { README, SCHEMAS, withTables } from '../readme/tables.ts';

test('the README’s tables say what the schemas say; if not, run `npm run readme`', async () => {
  const readme = readFileSync(README, 'utf8');
  expect(readme).toBe(await withTables(readme));
});

test.each(Object.entries(SCHEMAS))('every field of %s has its sentence', (_, schema) => {
  const rows = fieldRows(schema);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(({ description }) => !description).map(({ path }) => path)).toEqual([]);
});

describe('the rows of a schema', () => {
  const row = { description: undefined, examples: [], isRequired: false, standard: undefined };

  test('are found in objects, lists and unions, whatever wraps them', () => {
    const inner = z.strictObject({ url: z.string().describe('where it leads') });
    const schema = z.strictObject({
      links: z
        .array(inner)
        .nullish()
        .transform((links) => links ?? [])
        .describe('the links'),
      cards: z.union([z.literal(false), inner]).optional(),
      group: z.lazy(() => inner).readonly(),
    });
    const url = { ...row, description: 'where it leads', isRequired: true };
    expect(fieldRows(schema)).toEqual([
      { ...row, path: 'links', description: 'the links' },
      { ...url, path: 'links.url' },
      { ...row, path: 'cards' },
      { ...url, path: 'cards.url' },
      { ...row, path: 'group', isRequired: true },
      { ...url, path: 'group.url' },
    ]);
  });

  test('have the sentence, the examples and the standard of the schema that has them, under any wrapper', () => {
    const schema = z.strictObject({
      base: z
        .string()
        .meta({ description: 'the path', examples: ['/news'] })
        .default('/')
        .transform(String),
      tagline: z.string().describe('inside').default('').describe('outside'),
      zone: z.preprocess(String, z.string().describe('the zone')),
    });
    expect(fieldRows(schema)).toMatchObject([
      { path: 'base', description: 'the path', examples: ['/news'], standard: '/', isRequired: false },
      { path: 'tagline', description: 'outside', standard: undefined },
      { path: 'zone', description: 'the zone' },
    ]);
  });
});
