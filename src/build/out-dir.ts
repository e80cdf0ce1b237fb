import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { CONTENT } from '../files/content-folder.ts';
import { listFiles } from '../files/list-files.ts';
import { filesOfManifest } from './manifest.ts';
import { hasSiteMarker } from './site-marker.ts';

// Folders that a build reads or uses, from the project's root. A site inside of one would be built into itself, or be
// deleted with it.
const PROJECT_FOLDERS = [
  '.git',
  '.astro',
  CONTENT,
  'node_modules',
  'public',
  'src',
  ...['astro', 'bundles', 'cards', 'articles', 'images', 'next', 'node', 'build', 'vite'].map(
    (name) => `.cache/${name}`,
  ),
];

/**
 * Checks that a site may be built into a folder: the folder does not exist, is empty, or holds a site of this project.
 * Follows symbolic links, and changes nothing.
 *
 * @param root the project's folder
 * @param out the folder of the site
 * @param stateFolder the folder of the site's manifest: see manifestFolder
 * @throws UserError if the folder holds anything else
 */
export function checkOutDir(root: string, out: string, stateFolder: string): void {
  const folder = realPath(out);
  const project = realPath(root);
  if (folder === project) throw refusal(out, 'It is the folder of the project itself.');
  if (holds(folder, project)) throw refusal(out, 'It holds the project.');
  for (const name of PROJECT_FOLDERS) {
    const projectFolder = realPath(join(root, name));
    if (holds(projectFolder, folder)) throw refusal(out, `It belongs to \`${name}\` of the project.`);
    if (holds(folder, projectFolder)) throw refusal(out, `It holds \`${name}\` of the project.`);
  }
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw refusal(out, 'It is a file, not a folder.');
  const names = readdirSync(folder);
  if (names.length === 0) return;
  if (names.includes('.git')) throw refusal(out, 'It holds a `.git`.');
  if (hasSiteMarker(folder)) return;
  // Older versions wrote no marker. Then all files must be in the manifest.
  const recorded = filesOfManifest(stateFolder);
  const foreign = recorded.size > 0 ? listFiles(folder).find((file) => !recorded.has(file)) : names[0];
  if (foreign !== undefined) {
    throw refusal(out, `It holds files that no build wrote, such as \`${foreign}\`.`);
  }
}

function refusal(out: string, why: string): UserError {
  return new UserError(
    `No site can be built into ${out}. ${why} Nothing was touched. Choose a folder that does not exist, is empty ` +
      'or holds a site of this project, or empty this one yourself.',
  );
}

/** A path without symbolic links. The end of the path need not exist. */
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

/** Whether a path is the folder itself or inside of it. */
function holds(folder: string, path: string): boolean {
  const fromFolder = relative(folder, path);
  return fromFolder !== '..' && !fromFolder.startsWith(`..${sep}`) && !isAbsolute(fromFolder);
}
