import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicFiles } from '../../src/build/static-files.ts';

let root: string;
const at = (file: string) => join(root, 'public', file);
const keys = () => Object.fromEntries(publicFiles(root).map(({ file, key }) => [file, key]));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-copies-'));
  mkdirSync(at('images'), { recursive: true });
  writeFileSync(at('images/a.svg'), '<svg>red</svg>');
  utimesSync(at('images/a.svg'), 1e9, 1e9);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Gives a file other bytes, and the times it had. */
function replace(file: string, text: string): void {
  const { atime, mtime, mtimeMs, size } = statSync(at(file));
  writeFileSync(at(file), text, { flag: 'r+' });
  utimesSync(at(file), atime, mtime);
  expect(statSync(at(file))).toMatchObject({ mtimeMs, size });
}

test('a file that is replaced by one of equal size and time is another', () => {
  const before = keys();
  replace('images/a.svg', '<svg>tan</svg>');
  expect(keys()['images/a.svg']).not.toBe(before['images/a.svg']);
});

test('so is a large one, which is not read', () => {
  writeFileSync(at('film.mp4'), 'first');
  truncateSync(at('film.mp4'), 50_000_000);
  utimesSync(at('film.mp4'), 1e9, 1e9);
  const before = keys();
  replace('film.mp4', 'other');
  expect(keys()['film.mp4']).not.toBe(before['film.mp4']);
});

test('a file with new times and the same bytes is the same', () => {
  const before = keys();
  utimesSync(at('images/a.svg'), 1, 1);
  expect(keys()).toEqual(before);
});
