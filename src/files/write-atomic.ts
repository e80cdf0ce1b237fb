import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file atomically: it writes `<path>.new` and renames it. If the process is killed, the old or the new file
 * remains, never a part. Creates the folder if it is missing.
 *
 * @throws the system's error, for example on a full disk
 */
export function writeFileAtomic(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, data);
  renameSync(`${path}.new`, path);
}
