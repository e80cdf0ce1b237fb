import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatDiagnostics } from '../../src/diagnostics/report.ts';
import { parseArticleFile } from '../../src/loader/read-article.ts';
import { readFront } from '../../src/settings/read-front.ts';
import { readSite } from '../../src/settings/read-site.ts';
import { README } from '../readme/tables.ts';

// An editor copies the examples of the README, so they are read without a mistake or a doubt.

const EXAMPLES = Array.from(
  readFileSync(README, 'utf8').matchAll(/^```\w*\n(.*?)^```$/gms),
  ([, text = '']) => text,
);

/** The one example that has this text. */
function exampleWith(part: string): string {
  const found = EXAMPLES.filter((text) => text.includes(part));
  expect(found).toHaveLength(1);
  return found[0]!;
}

const root = mkdtempSync(join(tmpdir(), 'wirecopy-readme-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return path;
}

const settings = () => exampleWith('\nsections:\n');

test('the settings that have to be there', () => {
  write('content/site.yaml', settings());
  expect(readSite(root, {}).sections.map(({ id }) => id)).toEqual(['world']);
});

test('a look with everything', () => {
  write('content/site.yaml', settings() + exampleWith('\nmastheadLogo: '));
  expect(readSite(root, {})).toMatchObject({ mastheadLogo: 'logo.svg' });
});

test('the choices of the front page', () => {
  write('content/front.yaml', exampleWith('\nnotice:'));
  const { front, diagnostics } = readFront(root, 'UTC');
  expect(formatDiagnostics(diagnostics)).toBe('');
  expect(front).toMatchObject({ lead: expect.any(String), notice: { link: '/about/' } });
});

test.each([
  ['2023-09-14-kim.txt', 'date 2023-09-14\n'],
  ['2024-12-08-notre-dame.md', 'date: 2024-12-08\n'],
])('the story %s', (name, part) => {
  write('content/site.yaml', settings());
  const path = write(`content/articles/world/${name}`, exampleWith(part));
  const { article, messages } = parseArticleFile(path, readSite(root, {}), root);
  expect(messages.map(String)).toEqual([]);
  expect(article!.keyPoints).toHaveLength(2);
});
