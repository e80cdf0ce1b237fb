import { type Hash, hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The digest of some bytes: SHA-1 in base64url, 27 characters. */
export function hashBytes(bytes: Uint8Array): string {
  return hash('sha1', bytes, 'base64url');
}

/**
 * Adds a file, or every file below a folder, to a digest: the paths and the bytes. A path where nothing is adds nothing.
 *
 * @param root the folder that paths start from
 * @param path from the root
 */
export function hashTree(digest: Hash, root: string, path: string): void {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    for (const name of readdirSync(join(root, path)).toSorted()) hashTree(digest, root, `${path}/${name}`);
  } else if (stats) {
    digest.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
}

// A larger file, such as a film, is not read at every build.
const SMALL_BYTES = 4_000_000;

/**
 * Tells one state of a file from another. A small file gives a digest of its bytes, a larger one its size, times and
 * inode. The time of change alone would miss a file that was replaced by one of the same size and time.
 *
 * @returns a word without spaces; undefined where there is no such file
 */
export function fingerprintFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  if (stats.size <= SMALL_BYTES) return hashBytes(readFileSync(path));
  return [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(':');
}
