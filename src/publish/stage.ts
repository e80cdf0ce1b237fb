import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a build puts what it has made, and where the published site is. */
export interface Folders {
  /** what is new, until all of it is there */
  next: string;
  /** the published site */
  out: string;
}

/** Empties the folder of what is new. */
export function emptyNext({ next }: Folders): void {
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  lastFolder = undefined;
}

/**
 * Puts a file among what is new, unless the published site has the same already.
 *
 * @returns whether it is new
 */
export function stage({ next, out }: Folders, file: string, bytes: Buffer): boolean {
  if (isPublished(join(out, file), bytes)) return false;
  const path = join(next, file);
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

function isPublished(path: string, bytes: Buffer): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return (
    stats !== undefined && stats.isFile() && stats.size === bytes.length && readFileSync(path).equals(bytes)
  );
}
