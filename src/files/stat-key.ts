import { statSync } from 'node:fs';

// Two writes within one clock tick have the same mtime. A file that changed in the last 2 seconds is always read again.
const UNSETTLED_MS = 2000;

/**
 * File size, mtime, ctime and inode, as in git's index. While they are unchanged, the file is not read again.
 *
 * @param now the time of the run, in milliseconds since 1970
 * @returns empty if the file changed so recently that its times cannot be trusted; undefined if it is not a file
 */
export function statKeyOf(path: string, now: number): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return Math.max(mtimeMs, ctimeMs) > now - UNSETTLED_MS ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
