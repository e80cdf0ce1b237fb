import { readdirSync, realpathSync, statSync } from 'node:fs';
import { UserError } from '../diagnostics/user-error.ts';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { hasSiteMarker } from './site-marker.ts';
import { listFiles } from '../files/list-files.ts';
import { filesOfManifest } from './manifest.ts';

// What a build reads, and what it works with, from the project's root. A site in one of them would be built into itself,
// or be deleted with it.
const OWN = [
  '.git',
  '.astro',
  'content',
  'node_modules',
  'public',
  'src',
  ...['astro', 'bundles', 'cards', 'articles', 'images', 'next', 'node', 'publish', 'vite'].map(
    (name) => `.cache/${name}`,
  ),
];

/**
 * Makes sure that a site may be built into a folder: the folder is not there, is empty, or holds a site that this
 * project made. Looks at where the folder really is, whatever links lead there, and touches nothing.
 *
 * @param root the project's folder
 * @param out the folder of the site
 * @param memory where the record of the site in that folder is kept
 * @throws UserError where what is in the folder is not this project's to delete
 */
export function checkOutDir(root: string, out: string, memory: string): void {
  const folder = realPath(out);
  const project = realPath(root);
  if (folder === project) throw refusal(out, 'It is the folder of the project itself.');
  if (holds(folder, project)) throw refusal(out, 'It holds the project.');
  for (const own of OWN) {
    const place = realPath(join(root, own));
    if (holds(place, folder)) throw refusal(out, `It belongs to \`${own}\` of the project.`);
    if (holds(folder, place)) throw refusal(out, `It holds \`${own}\` of the project.`);
  }
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw refusal(out, 'A file stands where a folder must be.');
  const names = readdirSync(folder);
  if (names.length === 0) return;
  if (names.includes('.git')) throw refusal(out, 'It holds a `.git`.');
  if (hasSiteMarker(folder)) return;
  // Before there was a mark, a site was known by the record of its files alone.
  const recorded = filesOfManifest(memory);
  const foreign = recorded.size > 0 ? listFiles(folder).find((file) => !recorded.has(file)) : names[0];
  if (foreign !== undefined) {
    throw refusal(out, `It holds what no build has put there, such as \`${foreign}\`.`);
  }
}

function refusal(out: string, why: string): UserError {
  return new UserError(
    `No site can be built into ${out}. ${why} Nothing was touched. Name a folder that is not there, is empty or ` +
      'holds a site this project made, or empty this one yourself.',
  );
}

/** Where a path leads; of a path that is not there, where it would be. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const parent = dirname(path);
    if ((code !== 'ENOENT' && code !== 'ENOTDIR') || parent === path) throw cause;
    return join(realPath(parent), path.slice(parent.length));
  }
}

/** Whether a path is a folder or lies below it. */
function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
