import { readFileSync } from 'node:fs';

/**
 * Reads a file, or gives undefined if it cannot be read. Synchronous, because a thread renders one page at a time and has
 * nothing else to do meanwhile.
 */
export function tryReadFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
