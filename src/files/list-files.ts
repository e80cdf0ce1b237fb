import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Lists every file below a folder, at any depth. Links count as files.
 *
 * @returns paths from the folder, with `/` between their parts, in no order; empty where there is no such folder
 */
export function listFiles(folder: string): string[] {
  return entriesIn(folder, true)
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => toProjectPath(relative(folder, join(parentPath, name))));
}

/** Lists the entries of one folder by name; empty where there is no such folder. */
export function listEntries(folder: string): Dirent[] {
  return entriesIn(folder, false).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function entriesIn(folder: string, recursive: boolean): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw cause;
  }
}

/** A path with `/` between its parts, as the project writes paths on every system. */
export function toProjectPath(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
