import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders that a build writes. */
export interface OutputFolders {
  /** the changed files, until all of them are rendered */
  staging: string;
  /** the published site */
  out: string;
}

/** Empties the staging folder. */
export function emptyStaging({ staging }: OutputFolders): void {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
}

/**
 * Writes a file to the staging folder, unless the published site has the same bytes.
 *
 * @param file from the root of the site
 * @returns whether it was written
 */
export function writeIfChanged({ staging, out }: OutputFolders, file: string, bytes: Buffer): boolean {
  if (hasBytes(join(out, file), bytes)) return false;
  const path = join(staging, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return true;
}

/** The path of a file: in the staging folder if it has changed, else in the published site. */
export function newestVersion({ staging, out }: OutputFolders, file: string): string {
  return existsSync(join(staging, file)) ? join(staging, file) : join(out, file);
}

function hasBytes(path: string, bytes: Buffer): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return Boolean(stats?.isFile() && stats.size === bytes.length && readFileSync(path).equals(bytes));
}
