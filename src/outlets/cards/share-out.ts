import { copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts one card at many addresses. The file is there once and has many names, where the file system can do that: a
 * hundred thousand of them take about five seconds, and no room but their names'. Elsewhere each is a copy.
 *
 * @param folder the built site
 * @param card the address the card stands at
 * @param addresses where it stands too
 */
export function shareOut(folder: string, card: string, png: Buffer, addresses: readonly string[]): void {
  let source = join(folder, card);
  mkdirSync(dirname(source), { recursive: true });
  writeFileSync(source, png);
  const made = new Set<string>();
  for (const address of addresses) {
    const target = join(folder, address);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    rmSync(target, { force: true });
    if (isLinked(source, target)) continue;
    // A file may have so many names and no more (65,000 on ext4, 1,024 on NTFS): the next ones are another file's.
    copyFileSync(source, target);
    source = target;
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
