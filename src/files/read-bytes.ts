import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_TEXT_BYTES } from './text-size.ts';

/**
 * Reads a text file. It stops after {@link MAX_TEXT_BYTES} + 1 bytes, so a large video named `.txt` is
 * not read into memory.
 *
 * @returns the bytes; one more than `MAX_TEXT_BYTES` if the file is too large, which parser/decode.ts reports
 * @throws the system's error if the file is missing or may not be read
 */
export function readBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    // A file of size 0 may be a pipe, so it is read to the end.
    const { size } = fstatSync(file);
    const bytes = Buffer.allocUnsafe(Math.min(size || MAX_TEXT_BYTES, MAX_TEXT_BYTES) + 1);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(file, bytes, filled, bytes.length - filled, null);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}
