import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWholePng } from './png.ts';

/** Cards drawn before, by key. */
export interface CardCache {
  /** the card, if it is there and whole; marks it as used */
  read(key: string): Promise<Buffer | undefined>;
  write(key: string, png: Buffer): Promise<void>;
  /** deletes what has long been of no use, but none of these */
  prune(used: ReadonlySet<string>): Promise<void>;
}

const EXTENSION = '.png';
// Besides the cards of this build, at least so many are kept for others: another branch, or settings tried and undone.
const LEAST_SPARE = 500;

/** Opens the cache that a folder holds; the folder need not be there. */
export function openCardCache(folder: string): CardCache {
  const pathOf = (key: string) => join(folder, key + EXTENSION);
  return {
    async read(key) {
      const path = pathOf(key);
      const png = await readFile(path).catch(() => undefined);
      if (!png || !isWholePng(png)) return undefined;
      const now = new Date();
      // Another build may have deleted it meanwhile; what was read is good.
      await utimes(path, now, now).catch(() => undefined);
      return png;
    },
    async write(key, png) {
      await mkdir(folder, { recursive: true });
      // Beside its place and then into it: a build that is killed leaves no half card.
      const beside = join(folder, `${key}.${randomBytes(6).toString('hex')}`);
      try {
        await writeFile(beside, png);
        await rename(beside, pathOf(key));
      } catch (cause) {
        await rm(beside, { force: true });
        throw cause;
      }
    },
    async prune(used) {
      const names = await readdir(folder).catch(() => []);
      const unused = names.filter((name) => !used.has(name.replace(/\.png$/, '')));
      const now = Date.now();
      const aged = await Promise.all(
        unused.map(async (name) => {
          const path = join(folder, name);
          return {
            path,
            lastUsed: await stat(path).then(
              // A time to come is of a clock that ran ahead, and tells nothing.
              ({ mtimeMs }) => (mtimeMs > now ? 0 : mtimeMs),
              () => 0,
            ),
          };
        }),
      );
      const newestFirst = aged.toSorted((a, b) => b.lastUsed - a.lastUsed);
      const spare = Math.max(LEAST_SPARE, used.size);
      await Promise.all(newestFirst.slice(spare).map(({ path }) => rm(path, { force: true })));
    },
  };
}
