import { type Hash, hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of bytes: SHA-1 in base64url, 27 characters. */
export function hashBytes(bytes: Uint8Array): string {
  return hash('sha1', bytes, 'base64url');
}

/**
 * Adds a file, or every file below a folder, to a digest: paths and bytes. A missing path adds nothing.
 *
 * @param root the folder that the path is relative to
 */
export function hashTree(digest: Hash, root: string, path: string): void {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    for (const name of readdirSync(join(root, path)).toSorted()) hashTree(digest, root, `${path}/${name}`);
  } else if (stats) {
    digest.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
}

// Larger files, such as videos, would take too long to read in every build.
const SMALL_BYTES = 4_000_000;

/**
 * Returns a text that changes when the file changes: for files up to 4 MB a digest of the bytes, for larger files size,
 * mtime, ctime and inode.
 *
 * @returns a text without spaces; undefined if there is no such file
 */
export function fingerprintFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  if (stats.size <= SMALL_BYTES) return hashBytes(readFileSync(path));
  return [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(':');
}
