import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives one card many names. The file is there once, where the file system can do that: a hundred thousand names take
 * about five seconds, and no room but their own. Elsewhere each is a copy.
 *
 * @param card the file that is there
 * @param names paths that are not taken
 */
export function shareOut(card: string, names: readonly string[]): void {
  let source = card;
  const made = new Set<string>();
  for (const name of names) {
    const parent = dirname(name);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (isLinked(source, name)) continue;
    // A file may have so many names and no more (65,000 on ext4, 1,024 on NTFS): the next ones are another file's.
    copyFileSync(source, name);
    source = name;
  }
}

function isLinked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}
