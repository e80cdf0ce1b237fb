import { readFileSync } from 'node:fs';
import type { Position } from './message.ts';

/** Where a text stands first in a file, from a line on; undefined where it is spelled there in another way. */
export function findPosition(path: string, text: string, from = /^/): Position | undefined {
  const lines = readFileSync(path, 'utf8').split('\n');
  const start = lines.findIndex((line) => from.test(line));
  const at = lines.findIndex((line, index) => index >= start && line.includes(text));
  return start < 0 || at < 0 ? undefined : { line: at + 1, column: lines[at]!.indexOf(text) + 1 };
}
