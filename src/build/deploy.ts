import {
  copyFileSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  existsSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { type BuildManifest, startDeploy, writeManifest } from './manifest.ts';
import { SITE_MARKER, PARTIAL_SUFFIX } from './site-marker.ts';
import type { OutputFolders } from './write-if-changed.ts';

// The marker is moved first, so that the next build accepts the folder even if this one is killed. Pages are moved
// last, after the files that they need.
const deployOrder = (file: string) => (file === SITE_MARKER ? 0 : file.endsWith('.html') ? 2 : 1);

/**
 * Moves changed files to the published site, then deletes removed ones. Each file replaces the old one in one step, so
 * that no reader gets half a page.
 *
 * @param changed the files in the staging folder, from the root of the site
 * @param removed the files that are no longer part of the site; missing files are ignored
 */
export function deploy(
  { staging, out }: OutputFolders,
  changed: readonly string[],
  removed: readonly string[],
): void {
  for (const file of changed.toSorted((a, b) => deployOrder(a) - deployOrder(b))) {
    try {
      move(join(staging, file), join(out, file));
    } catch (cause) {
      if (!OBSTACLE_CODES.has(codeOf(cause))) throw cause;
      removeObstacles(out, file);
      mkdirSync(dirname(join(out, file)), { recursive: true });
      move(join(staging, file), join(out, file));
    }
  }
  const emptied = new Set<string>();
  for (const file of removed) {
    if (removeFile(join(out, file))) emptied.add(dirname(file));
  }
  for (const folder of emptied) removeEmpty(out, folder);
}

/** Moves a whole site to a folder that does not exist yet. */
function deployFirst({ staging, out }: OutputFolders): void {
  mkdirSync(dirname(out), { recursive: true });
  try {
    renameSync(staging, out);
  } catch (cause) {
    if (codeOf(cause) !== 'EXDEV') throw cause;
    deploy({ staging, out }, listFiles(staging), []);
  }
}

const OBSTACLE_CODES = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM']);

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (codeOf(cause) !== 'EXDEV') throw cause;
    // Between two disks, a move takes more than one step. So copy the file beside the old one, then rename the copy.
    const partial = `${to}${PARTIAL_SUFFIX}`;
    try {
      copyFileSync(from, partial);
      renameSync(partial, to);
    } catch (failure) {
      rmSync(partial, { force: true });
      throw failure;
    }
    unlinkSync(from);
  }
}

function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? '';
}

/** Removes an old file whose path must become a folder, or an old folder whose path must become the file. */
function removeObstacles(out: string, file: string): void {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (statSync(join(out, folder), { throwIfNoEntry: false })?.isFile()) rmSync(join(out, folder));
  }
  if (statSync(join(out, file), { throwIfNoEntry: false })?.isDirectory()) {
    rmSync(join(out, file), { recursive: true });
  }
}

function removeEmpty(out: string, folder: string): void {
  for (let empty = folder; empty !== '.'; empty = dirname(empty)) {
    try {
      rmdirSync(join(out, empty));
    } catch {
      // The folder is not empty, so the folders around it are not empty either.
      return;
    }
  }
}

/** Removes a file; false if it is already gone, or if the new site replaced it by a folder, or its folder by a file. */
function removeFile(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return false;
    // macOS answers EPERM if the path is a folder.
    if (code === 'EPERM' && statSync(path).isDirectory()) return false;
    throw cause;
  }
}

/**
 * Deploys the staging folder, writes the manifest and deletes the staging folder.
 *
 * @param stateFolder the folder of the manifest: see manifestFolder
 * @param changed the files in the staging folder, from the root of the site
 * @param removed the files that are no longer part of the site
 */
export function deployBuild(
  folders: OutputFolders,
  stateFolder: string,
  changed: readonly string[],
  removed: readonly string[],
  manifest: BuildManifest,
): void {
  startDeploy(stateFolder, [...changed, ...removed]);
  if (existsSync(folders.out)) deploy(folders, changed, removed);
  else deployFirst(folders);
  writeManifest(stateFolder, manifest);
  rmSync(folders.staging, { recursive: true, force: true });
}
