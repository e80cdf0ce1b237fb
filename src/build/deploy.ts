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
import { SITE_MARKER, PARTIAL_SUFFIX } from './site-marker.ts';
import type { OutputFolders } from './write-if-changed.ts';
import { listFiles } from '../files/list-files.ts';
import { type BuildManifest, startDeploy, writeManifest } from './manifest.ts';

// What a folder is known by as this project's comes first, so that a build that is killed leaves one that may be taken;
// what pages need comes before the pages.
const deployOrder = (file: string) => (file === SITE_MARKER ? 0 : file.endsWith('.html') ? 2 : 1);

/**
 * Puts what is new where the site is published. Each file is moved over the old one in one step, so that no reader
 * meets half a page; what pages need comes before the pages, and what is gone goes last.
 *
 * @param coming the new files, from the root of the site
 * @param gone the files that are no longer part of it; those that are not there are no trouble
 */
export function deploy(
  { staging, out }: OutputFolders,
  coming: readonly string[],
  gone: readonly string[],
): void {
  for (const file of coming.toSorted((a, b) => deployOrder(a) - deployOrder(b))) {
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
  for (const file of gone) {
    if (removeFile(join(out, file))) emptied.add(dirname(file));
  }
  for (const folder of emptied) removeEmpty(out, folder);
}

/** Puts a whole site where none is yet. */
export function deployFirst({ staging, out }: OutputFolders): void {
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
    // The published folder is on another disk: what is moved in one step is a copy beside the old file.
    const beside = `${to}${PARTIAL_SUFFIX}`;
    try {
      copyFileSync(from, beside);
      renameSync(beside, to);
    } catch (failure) {
      rmSync(beside, { force: true });
      throw failure;
    }
    unlinkSync(from);
  }
}

function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? '';
}

/** Removes an old file that stands where a folder must be, or an old folder that stands where the file must be. */
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
      // A folder that still holds something says so, and so will those around it.
      return;
    }
  }
}

/** Removes a file. Where the new site has a folder of its name, or a file in place of its folder, it is gone already. */
function removeFile(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return false;
    // macOS says of a folder that it may not be unlinked.
    if (code === 'EPERM' && statSync(path).isDirectory()) return false;
    throw cause;
  }
}

/** Deploys what a build rendered, and writes its manifest. */
export function deployBuild(
  folders: OutputFolders,
  memory: string,
  changed: readonly string[],
  gone: readonly string[],
  record: BuildManifest,
): void {
  startDeploy(memory, [...changed, ...gone]);
  if (existsSync(folders.out)) deploy(folders, changed, gone);
  else deployFirst(folders);
  writeManifest(memory, record);
  rmSync(folders.staging, { recursive: true, force: true });
}
