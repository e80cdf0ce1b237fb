import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

// One exported name means one thing in all of `src`. What a framework calls by its name is not ours to choose.
const CALLED_BY_NAME = new Set(['GET', 'getStaticPaths', 'collections']);

const SRC = join(import.meta.dirname, '../../src');

/** The names that a file exports of its own, without those that it passes on from another file. */
function exportsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
    }
    const { name } = statement as ts.FunctionDeclaration;
    return name ? [name.text] : [];
  });
}

test('no two files export the same name', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const filesOf = new Map<string, string[]>();
  for (const file of files) {
    for (const name of new Set(exportsOf(file))) {
      if (!CALLED_BY_NAME.has(name)) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
    }
  }
  expect(filesOf.size).toBeGreaterThan(300);
  expect([...filesOf].filter(([, several]) => several.length > 1)).toEqual([]);
});
