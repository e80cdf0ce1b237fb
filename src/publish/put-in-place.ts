import { mkdir, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** The files below a folder, as paths from it. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function isPage(file: string): number {
  return Number(file.endsWith('.html'));
}

/**
 * Puts a finished build where the site is published. Each file is moved over the old one in one step, so that no reader
 * meets half a page; what pages need comes before the pages, and what is gone goes last.
 *
 * @param built the folder of the finished build, on the same disk; it is empty afterwards
 * @param published the folder of the site
 */
export async function putInPlace(built: string, published: string): Promise<void> {
  const coming = await filesOf(built);
  const gone = new Set(await filesOf(published));
  for (const file of coming.toSorted((a, b) => isPage(a) - isPage(b))) {
    gone.delete(file);
    await mkdir(dirname(join(published, file)), { recursive: true }).catch(async (cause) => {
      // An old file stands where a folder must be.
      if (cause.code !== 'EEXIST' && cause.code !== 'ENOTDIR') throw cause;
      await clearWay(published, file);
      await mkdir(dirname(join(published, file)), { recursive: true });
    });
    await rename(join(built, file), join(published, file)).catch(async (cause) => {
      // An old folder stands where the file must be.
      if (cause.code !== 'EISDIR' && cause.code !== 'ENOTEMPTY') throw cause;
      await rm(join(published, file), { recursive: true });
      await rename(join(built, file), join(published, file));
    });
  }
  for (const file of gone) {
    if (!(await takeAway(join(published, file)))) continue;
    await removeEmpty(published, dirname(file));
  }
  await rm(built, { recursive: true, force: true });
}

async function clearWay(published: string, file: string): Promise<void> {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    await rm(join(published, folder)).catch(() => undefined);
  }
}

async function removeEmpty(published: string, folder: string): Promise<void> {
  for (let empty = folder; empty !== '.'; empty = dirname(empty)) {
    // A folder that still holds something says so, and so will those around it.
    if (
      !(await rmdir(join(published, empty)).then(
        () => true,
        () => false,
      ))
    )
      return;
  }
}

/** Removes a file. Where the new site has a folder of its name, or a file in place of its folder, it is gone already. */
async function takeAway(path: string): Promise<boolean> {
  try {
    await unlink(path);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return false;
    // macOS says of a folder that it may not be unlinked.
    if (code === 'EPERM' && (await stat(path)).isDirectory()) return false;
    throw cause;
  }
}
