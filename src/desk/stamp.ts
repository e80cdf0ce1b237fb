import { statSync } from 'node:fs';

// A file that is written twice within a tick of the disk's clock keeps its time. What changed just now is read again.
const UNSETTLED = 2000;

/**
 * A file's size, times and inode, as git's index has them: while they are the same, so is the file.
 *
 * @param now the moment of the run, in milliseconds
 * @returns empty where the file changed so lately that its times cannot be trusted; undefined for what is no file
 */
export function stampOf(path: string, now: number): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return Math.max(mtimeMs, ctimeMs) > now - UNSETTLED ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
