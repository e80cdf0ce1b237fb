import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_TEXT_BYTES } from './text-size.ts';

/**
 * Reads a text file, and of one that is too large no more than shows that it is: a film named `.txt` is never in memory.
 *
 * @returns the bytes of the file, at most one more than a text file may have, by which {@link decode} tells it
 * @throws what the system says of a file that is not there or may not be read
 */
export function readBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    // What has no size, such as a pipe, is read until it ends.
    const { size } = fstatSync(file);
    const bytes = Buffer.allocUnsafe(Math.min(size || MAX_TEXT_BYTES, MAX_TEXT_BYTES) + 1);
    let filled = 0;
    while (filled < bytes.length) {
      const more = readSync(file, bytes, filled, bytes.length - filled, null);
      if (more === 0) break;
      filled += more;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}
