import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pLimit from 'p-limit';
import { type OutputFolders, writeIfChanged } from './write-if-changed.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TEXT = /\.(?:html|css|js|json|xml|txt|svg|webmanifest)$/;
// Bytes. Below this, compression saves less than the header `Content-Encoding` costs.
const MIN_BYTES = 500;
const FILES_AT_ONCE = 8;
// A compressed copy depends only on its original, which has a key of its own. So a constant is enough.
const KEY = 'compressed';

/** The files that a build has written so far, and those of the published site. */
export interface Made {
  /** the key of every file of the site; the keys of the compressed copies are added */
  keys: Map<string, string>;
  /** the keys of the published files */
  known: ReadonlyMap<string, string>;
  /** the files in the staging folder, from the root of the site */
  changed: readonly string[];
}

/**
 * Writes a `.br` and a `.gz` copy of every text file, for hosts that serve precompressed files. Copies of unchanged
 * files are not written again.
 *
 * @returns the copies that differ from the published site, from its root
 */
export async function compress(folders: OutputFolders, { keys, known, changed }: Made): Promise<string[]> {
  const isNew = new Set(changed);
  const limit = pLimit(FILES_AT_ONCE);
  const texts = [...keys].filter(
    ([file]) => TEXT.test(file) && !copiesOf(file).some((copy) => keys.has(copy)),
  );
  const results = await limit.map(texts, async ([file, key]) => {
    const copies = copiesOf(file);
    const isUnchanged = !isNew.has(file) && known.get(file) === key;
    if (isUnchanged && !copies.some((copy) => known.has(copy))) return [];
    const written = isUnchanged ? [] : await compressFile(folders, file, isNew.has(file));
    if (written) for (const copy of copies) keys.set(copy, KEY);
    return written ?? [];
  });
  return results.flat();
}

const copiesOf = (file: string) => [`${file}.br`, `${file}.gz`];

/** Compresses one file. @returns the copies that differ from the published site; undefined if the file is too short */
async function compressFile(
  folders: OutputFolders,
  file: string,
  isNew: boolean,
): Promise<string[] | undefined> {
  const bytes = await readFile(join(isNew ? folders.staging : folders.out, file));
  if (bytes.length < MIN_BYTES) return undefined;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([
    brotli(bytes, { params: { ...quality, ...size } }),
    zip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return [
    ...(writeIfChanged(folders, `${file}.br`, br) ? [`${file}.br`] : []),
    ...(writeIfChanged(folders, `${file}.gz`, gz) ? [`${file}.gz`] : []),
  ];
}
