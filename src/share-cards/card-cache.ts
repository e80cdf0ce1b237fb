import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWholePng } from './png.ts';

/** A folder of drawn cards, by key. */
export interface CardCache {
  /** the PNG, or undefined if it is missing or damaged; sets its mtime, by which `prune` knows the last use */
  read(key: string): Promise<Buffer | undefined>;
  write(key: string, png: Buffer): Promise<void>;
  /** deletes the least recently used cards, but none with these keys */
  prune(used: ReadonlySet<string>): Promise<void>;
}

const EXTENSION = '.png';
// At least this many cards that this build does not use stay for other builds: another branch, or settings that are
// tried and undone.
const MIN_UNUSED = 500;

/** Opens the cache in a folder, which need not exist yet. */
export function openCardCache(folder: string): CardCache {
  const pathOf = (key: string) => join(folder, key + EXTENSION);
  return {
    async read(key) {
      const path = pathOf(key);
      const png = await readFile(path).catch(() => undefined);
      if (!png || !isWholePng(png)) return undefined;
      const now = new Date();
      // Another build may have deleted the file meanwhile; the bytes read are still good.
      await utimes(path, now, now).catch(() => undefined);
      return png;
    },
    async write(key, png) {
      await mkdir(folder, { recursive: true });
      // Write, then rename: a build that is killed leaves no partial card.
      const temporary = join(folder, `${key}.${randomBytes(6).toString('hex')}`);
      try {
        await writeFile(temporary, png);
        await rename(temporary, pathOf(key));
      } catch (cause) {
        await rm(temporary, { force: true });
        throw cause;
      }
    },
    async prune(used) {
      const names = await readdir(folder).catch(() => []);
      const unused = names.filter((name) => !used.has(name.replace(/\.png$/, '')));
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
