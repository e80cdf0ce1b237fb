import { readFileSync } from 'node:fs';
import type { Position } from './message.ts';

/**
 * Finds the first occurrence of a text in a file.
 *
 * @param from matches the line where the search begins
 * @returns undefined if the text is not in the file, for example because it is spelled differently there
 * @throws if the file cannot be read
 */
export function findPosition(path: string, text: string, from = /^/): Position | undefined {
  const lines = readFileSync(path, 'utf8').split('\n');
  const start = lines.findIndex((line) => from.test(line));
  const found = lines.findIndex((line, index) => index >= start && line.includes(text));
  return start < 0 || found < 0 ? undefined : { line: found + 1, column: lines[found]!.indexOf(text) + 1 };
}
