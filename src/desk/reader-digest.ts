import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './copy-file.ts';

// What turns copy into entries. The lock file stands for the packages it uses.
const CODE = [
  'src/copy',
  'src/desk',
  'src/archive/story.ts',
  'src/archive/urls.ts',
  'src/archive/slug.ts',
  'package-lock.json',
];

/**
 * A digest of everything an entry depends on besides its file: the code that reads copy, and the settings it reads by.
 * A change to it reads every file again.
 */
export function readerDigest(root: string, { timeZone, sections, language }: House): string {
  const digest = createHash('sha1').update(
    JSON.stringify([timeZone, sections.map(({ id }) => id), language]),
  );
  for (const path of CODE) addTo(digest, join(root, path));
  return digest.digest('base64url');
}

function addTo(digest: ReturnType<typeof createHash>, path: string): void {
  try {
    for (const name of readdirSync(path).toSorted()) addTo(digest, join(path, name));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') digest.update(readFileSync(path));
    // A copy of the project for a trial has no lock file.
    else if (code !== 'ENOENT') throw cause;
  }
}
