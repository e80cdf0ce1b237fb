import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Lists every file in a folder and its subfolders. Symbolic links count as files.
 *
 * @returns paths from the folder, with `/` as separator, unsorted; empty if there is no such folder
 */
export function listFiles(folder: string): string[] {
  return entriesIn(folder, true)
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => toProjectPath(relative(folder, join(parentPath, name))));
}

/** Lists the entries of one folder, sorted by name; empty if there is no such folder. */
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

/** Turns a path of the operating system into a path with `/` as separator. */
export function toProjectPath(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
