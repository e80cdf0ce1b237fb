import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a build puts what it has made, and where the published site is. */
export interface OutputFolders {
  /** what is new, until all of it is there */
  staging: string;
  /** the published site */
  out: string;
}

/** Empties the folder of what is new. */
export function emptyStaging({ staging }: OutputFolders): void {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  lastFolder = undefined;
}

/**
 * Puts a file among what is new, unless the published site has the same already.
 *
 * @returns whether it is new
 */
export function writeIfChanged({ staging, out }: OutputFolders, file: string, bytes: Buffer): boolean {
  if (isSameFile(join(out, file), bytes)) return false;
  const path = join(staging, file);
  const folder = dirname(path);
  if (folder !== lastFolder) makeFolder(folder);
  lastFolder = folder;
  writeFileSync(path, bytes);
  return true;
}

/** Most folders are in one that is there, which takes one question to the disk less. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

// The files of a folder come one after the other.
let lastFolder: string | undefined;

function isSameFile(path: string, bytes: Buffer): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return (
    stats !== undefined && stats.isFile() && stats.size === bytes.length && readFileSync(path).equals(bytes)
  );
}

export function newestVersion({ staging, out }: OutputFolders, file: string): string {
  return existsSync(join(staging, file)) ? join(staging, file) : join(out, file);
}
