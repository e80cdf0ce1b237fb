import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeFileAtomic } from '../files/write-atomic.ts';

// Keeps the bundles that were used last. A file lists them, the last used first: mtimes would be wrong after the clock
// was ahead. Builds of one project run one after the other (lock.ts), so the first bundle in the list is in use.

// Enough to switch between a few Git branches without bundling again.
const KEEP = 3;
const LIST = 'in-order-of-use';

/** Moves a bundle to the front of the list, so that it is deleted last. @param folder the bundle's folder */
export function markBundleUsed(folder: string): void {
  const parent = dirname(folder);
  const listed = namesIn(parent);
  if (listed[0] === basename(folder)) return;
  const names = [basename(folder), ...listed.filter((name) => name !== basename(folder))];
  writeFileAtomic(join(parent, LIST), names.slice(0, KEEP).join('\n'));
}

/**
 * Deletes everything but the bundles used last, also unfinished bundles of killed builds.
 *
 * @param folder the bundle in use, which is never deleted
 */
export function removeOldBundles(folder: string): void {
  const parent = dirname(folder);
  const toKeep = new Set([LIST, basename(folder), ...namesIn(parent)]);
  for (const name of readdirSync(parent)) {
    if (!toKeep.has(name)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** The names of the bundles in the list, the last used first; empty if there is no list. */
function namesIn(parent: string): string[] {
  try {
    return readFileSync(join(parent, LIST), 'utf8').split('\n').filter(Boolean).slice(0, KEEP);
  } catch {
    return [];
  }
}
