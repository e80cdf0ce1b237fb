import { createHash } from 'node:crypto';
import { hashTree } from '../files/fingerprint.ts';
import type { House } from './copy-file.ts';

// What turns copy into entries. The lock file stands for the packages it uses.
const CODE = [
  'src/copy',
  'src/desk',
  'src/diagnostics',
  'src/files',
  'src/i18n',
  'src/urls',
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
  for (const path of CODE) hashTree(digest, root, path);
  return digest.digest('base64url');
}
