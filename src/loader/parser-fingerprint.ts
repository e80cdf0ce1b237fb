import { createHash } from 'node:crypto';
import { hashEngine } from '../files/hash-engine.ts';
import type { ReadOptions } from './assign-section.ts';

// The code that turns files into entries.
const CODE = ['parser', 'loader', 'maps', 'settings', 'diagnostics', 'files', 'i18n', 'urls'].map(
  (name) => `src/${name}`,
);

/**
 * The digest of everything that an entry depends on besides its file: code and settings. When it changes, every file is
 * read again.
 *
 * @returns SHA-1 in base64url, 27 characters
 */
export function parserFingerprint(root: string, { timeZone, sections, language }: ReadOptions): string {
  const settings = JSON.stringify([timeZone, sections.map(({ id }) => id), language]);
  const digest = createHash('sha1').update(settings);
  hashEngine(digest, root, CODE);
  return digest.digest('base64url');
}
