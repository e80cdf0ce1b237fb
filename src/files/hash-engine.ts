import type { Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE } from './engine-folder.ts';
import { hashTree } from './fingerprint.ts';

// What package managers write. The last is npm's own record, where there is no lock file.
const LOCK_FILES = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'node_modules/.package-lock.json',
];

/**
 * Adds code to a digest, and the versions of the installed packages.
 *
 * @param root the paper's folder, whose lock file has the versions
 * @param paths files and folders of the engine, from its own folder
 */
export function hashEngine(digest: Hash, root: string, paths: readonly string[]): void {
  for (const path of paths) hashTree(digest, ENGINE, path);
  const lock = LOCK_FILES.find((name) => existsSync(join(root, name)));
  if (lock) hashTree(digest, root, lock);
}
