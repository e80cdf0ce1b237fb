import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');

test('every folder of src has its line in .github/ARCHITECTURE.md', () => {
  const text = readFileSync(join(PROJECT, '.github/ARCHITECTURE.md'), 'utf8');
  const folders = readdirSync(join(PROJECT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const listed = new Set(Array.from(text.matchAll(/^ {2}([a-z0-9-]+)\/ /gm), ([, name]) => name));
  expect(folders.length).toBeGreaterThan(20);
  expect(folders.filter((name) => !listed.has(name))).toEqual([]);
});
