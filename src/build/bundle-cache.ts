import { writeFileAtomic } from '../files/write-atomic.ts';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

// Which bundles are kept. The order in which they were used is written down beside them: times of change tell it only
// on a machine whose clock never ran ahead. Builds of one project work one after the other (src/build/lock.ts), so
// the bundle in use is the one that stands first.

// One for each of the branches one goes to and fro between.
const KEEP = 3;
const LIST = 'in-order-of-use';

/** Notes that a bundle is in use: it is the last that would be deleted. */
export function markBundleUsed(folder: string): void {
  const home = dirname(folder);
  const before = namesIn(home);
  if (before[0] === basename(folder)) return;
  const names = [basename(folder), ...before.filter((name) => name !== basename(folder))];
  writeFileAtomic(join(home, LIST), names.slice(0, KEEP).join('\n'));
}

/**
 * Deletes all but the bundles used last, and what killed builds left beside them.
 *
 * @param folder the bundle in use, which stays whatever the list says
 */
export function removeOldBundles(folder: string): void {
  const home = dirname(folder);
  const kept = new Set([LIST, basename(folder), ...namesIn(home)]);
  for (const name of readdirSync(home)) {
    if (!kept.has(name)) rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** The names of the bundles used last, the last one first; none where there is no list. */
function namesIn(home: string): string[] {
  try {
    return readFileSync(join(home, LIST), 'utf8').split('\n').filter(Boolean).slice(0, KEEP);
  } catch {
    return [];
  }
}
