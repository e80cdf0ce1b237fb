import { hash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder of files that take long to make, by key. */
export interface FileCache {
  /** the file, or undefined if it is missing or damaged; sets its mtime, by which `prune` knows the last use */
  read(key: string): Promise<Buffer | undefined>;
  write(key: string, bytes: Buffer): Promise<void>;
  /** deletes the least recently used files, but none with these keys */
  prune(used: ReadonlySet<string>): Promise<void>;
}

// At least this many files that this build does not use stay for other builds: another branch, or settings that are
// tried and undone.
const MIN_UNUSED = 500;

// In bytes: SHA-1 of the rest stands at the head of each file.
const DIGEST_LENGTH = 20;

/** Opens the cache in a folder, which need not exist yet. */
export function openFileCache(folder: string): FileCache {
  const pathOf = (key: string) => join(folder, key);
  return {
    async read(key) {
      const path = pathOf(key);
      const sealed = await readFile(path).catch(() => undefined);
      const bytes = sealed?.subarray(DIGEST_LENGTH);
      if (!bytes || !digestOf(bytes).equals(sealed!.subarray(0, DIGEST_LENGTH))) return undefined;
      const now = new Date();
      // Another build may have deleted the file meanwhile; the bytes read are still good.
      await utimes(path, now, now).catch(() => undefined);
      return bytes;
    },
    async write(key, bytes) {
      await mkdir(folder, { recursive: true });
      // Write, then rename: a build that is killed leaves no partial file.
      const temporary = join(folder, `${key}.${randomBytes(6).toString('hex')}`);
      try {
        await writeFile(temporary, [digestOf(bytes), bytes]);
        await rename(temporary, pathOf(key));
      } catch (cause) {
        await rm(temporary, { force: true });
        throw cause;
      }
    },
    async prune(used) {
      const names = await readdir(folder).catch(() => []);
      const unused = names.filter((name) => !used.has(name));
      const now = Date.now();
      const entries = await Promise.all(
        unused.map(async (name) => {
          const path = join(folder, name);
          return {
            path,
            lastUsed: await stat(path).then(
              // A future mtime comes from a wrong clock, so it says nothing about the last use.
              ({ mtimeMs }) => (mtimeMs > now ? 0 : mtimeMs),
              () => 0,
            ),
          };
        }),
      );
      const newestFirst = entries.toSorted((a, b) => b.lastUsed - a.lastUsed);
      const maxUnused = Math.max(MIN_UNUSED, used.size);
      await Promise.all(newestFirst.slice(maxUnused).map(({ path }) => rm(path, { force: true })));
    },
  };
}

function digestOf(bytes: Buffer): Buffer {
  return hash('sha1', bytes, 'buffer');
}
