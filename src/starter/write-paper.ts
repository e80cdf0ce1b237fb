import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes the files of a new paper, all or none: into a new folder beside the target, which then takes its place. A folder
 * that is there stays, and takes the files one by one, each whole.
 *
 * @param target absolute path of a folder that does not exist, is empty or has only `.git`
 * @param files their content by path, with `/` as separator
 */
export function writePaper(target: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(dirname(target), { recursive: true });
  // On the same disk, so that a rename is one step.
  const folder = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const paper = join(folder, 'paper');
    for (const [path, content] of files) {
      mkdirSync(dirname(join(paper, path)), { recursive: true });
      writeFileSync(join(paper, path), content);
    }
    // A folder that is there may be the one that a shell is in.
    if (existsSync(target)) moveInto(paper, target, files);
    else renameSync(paper, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function moveInto(paper: string, target: string, files: ReadonlyMap<string, unknown>): void {
  const names = new Set([...files.keys()].map((path) => path.split('/')[0]!));
  const moved: string[] = [];
  try {
    for (const name of names) {
      renameSync(join(paper, name), join(target, name));
      moved.push(name);
    }
  } catch (cause) {
    for (const name of moved) rmSync(join(target, name), { recursive: true });
    throw cause;
  }
}
