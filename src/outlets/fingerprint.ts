import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

// What is larger is not read at every build: a film, an archive to be fetched.
const SMALL = 4_000_000;

/**
 * What tells one state of a file from another: of a small file a digest of its bytes, of a larger one its size, times
 * and inode. The time of change alone would miss a file that was replaced by one of the same size and time.
 *
 * @returns a word without spaces; undefined where there is no such file
 */
export function fingerprintOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  if (stats.size <= SMALL) return hash('sha1', readFileSync(path), 'base64url');
  return [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(':');
}
