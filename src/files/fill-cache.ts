import pLimit from 'p-limit';
import type { FileCache } from './file-cache.ts';

export interface FillOptions {
  /** the keys of all files that are in use, if there are more than those wanted: they stay in the cache */
  used: Iterable<string>;
  /** how many files are made at one time */
  atOnce: number;
  /** is called with the number of files to make, and returns what is called after each of them */
  onStart?: ((total: number) => () => void) | undefined;
}

/**
 * Makes the files that a cache lacks, and deletes those that nothing has used for long.
 *
 * @param wanted what the files are made of, by key
 * @param make makes one file and writes it to the cache
 * @returns the number of files made
 */
export async function fillCache<Item>(
  cache: FileCache,
  wanted: ReadonlyMap<string, Item>,
  make: (key: string, item: Item) => Promise<unknown>,
  { used, atOnce, onStart }: FillOptions,
): Promise<number> {
  const limit = pLimit(atOnce);
  const missing = await limit.map(wanted, async ([key, item]) =>
    (await cache.read(key)) ? [] : [{ key, item }],
  );
  const toMake = missing.flat();
  const onMade = onStart?.(toMake.length);
  await limit.map(toMake, async ({ key, item }) => {
    await make(key, item);
    onMade?.();
  });
  await cache.prune(new Set([...wanted.keys(), ...used]));
  return toMake.length;
}
