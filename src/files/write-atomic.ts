import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file in one step: beside its place, and then over it. A process that is killed leaves the old file or the new
 * one, never a part. Creates the folder where it is missing.
 *
 * @throws the system's error, for example on a full disk
 */
export function writeFileAtomic(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, data);
  renameSync(`${path}.new`, path);
}
