import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pLimit from 'p-limit';
import type { Folders } from './stage.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TEXT = /\.(?:html|css|js|json|xml|txt|svg|webmanifest)$/;
// Below this, compressing saves less than the header that tells of it.
const LEAST = 500;
const FILES_AT_ONCE = 8;

/**
 * Writes a `.br` and a `.gz` beside every text file that is new, for hosts that send them as they are.
 *
 * @param changed the new files, from the root of the site
 * @returns the new files with those; and the copies that are no longer wanted
 */
export async function compress(
  { next }: Pick<Folders, 'next'>,
  changed: readonly string[],
): Promise<{ changed: string[]; gone: string[] }> {
  const limit = pLimit(FILES_AT_ONCE);
  const done = await limit.map(changed, async (file) => {
    const copies = [`${file}.br`, `${file}.gz`];
    const isSmaller = TEXT.test(file) && (await compressFile(join(next, file)));
    return isSmaller ? { changed: [file, ...copies], gone: [] } : { changed: [file], gone: copies };
  });
  return { changed: done.flatMap((one) => one.changed), gone: done.flatMap((one) => one.gone) };
}

async function compressFile(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  if (bytes.length < LEAST) return false;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([
    brotli(bytes, { params: { ...quality, ...size } }),
    zip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return true;
}
