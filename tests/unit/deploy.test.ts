import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { deploy } from '../../src/build/deploy.ts';

const home = mkdtempSync(join(tmpdir(), 'wirecopy-place-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Files = Record<string, string>;

function lay(folder: string, files: Files): string {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function read(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

let count = 0;
function publish(before: Files, after: Files): string {
  count += 1;
  const out = lay(join(home, `${count}/dist`), before);
  const staging = lay(join(home, `${count}/next`), after);
  const gone = Object.keys(before).filter((file) => !(file in after));
  deploy({ staging, out }, Object.keys(after), gone);
  return out;
}

describe('a finished build put in place', () => {
  test('changes, adds and takes away what the build changes, adds and lacks', () => {
    const published = publish(
      { 'index.html': 'old', '2023/gone/index.html': 'gone', 'same.txt': 'same' },
      { 'index.html': 'new', '2024/new/index.html': 'new', 'same.txt': 'same' },
    );
    expect(read(published)).toEqual({
      'index.html': 'new',
      '2024/new/index.html': 'new',
      'same.txt': 'same',
    });
    expect(existsSync(join(published, '2023'))).toBe(false);
  });

  test('sets a folder where a file was, and a file where a folder was', () => {
    const published = publish({ a: 'file', 'b/index.html': 'page' }, { 'a/index.html': 'page', b: 'file' });
    expect(read(published)).toEqual({ 'a/index.html': 'page', b: 'file' });
  });

  test('makes the folder of a first build', () => {
    const staging = lay(join(home, 'first/next'), { 'index.html': 'new' });
    deploy({ staging, out: join(home, 'first/dist') }, ['index.html'], []);
    expect(read(join(home, 'first/dist'))).toEqual({ 'index.html': 'new' });
  });

  test('is the build, whatever was published before', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
    const files = fc.dictionary(path, fc.string({ maxLength: 3 })).map((all) => {
      // No path may be both a file and a folder of the same tree.
      const paths = Object.keys(all);
      return Object.fromEntries(
        Object.entries(all).filter(([own]) => !paths.some((other) => other.startsWith(`${own}/`))),
      );
    });
    fc.assert(
      fc.property(files, files, (before, after) => {
        expect(read(publish(before, after))).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});
