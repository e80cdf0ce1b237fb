import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pLimit from 'p-limit';
import { type OutputFolders, writeIfChanged } from './write-if-changed.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TEXT = /\.(?:html|css|js|json|xml|txt|svg|webmanifest)$/;
// Below this, compressing saves less than the header that tells of it.
const LEAST = 500;
const FILES_AT_ONCE = 8;
// What is in a compressed copy follows from the file it is of, whose key stands beside it.
const KEY = 'compressed';

/** What a build has made so far, and what is known of the published site. */
export interface Made {
  /** the key of every file of the site; receives those of the compressed copies */
  keys: Map<string, string>;
  known: ReadonlyMap<string, string>;
  /** the files that are new, from the root of the site */
  changed: readonly string[];
}

/**
 * Puts a `.br` and a `.gz` beside every text file, for hosts that send them as they are. Those of files that are known
 * to be as they were are left alone.
 *
 * @returns the copies that are new
 */
export async function compress(folders: OutputFolders, { keys, known, changed }: Made): Promise<string[]> {
  const isNew = new Set(changed);
  const limit = pLimit(FILES_AT_ONCE);
  const texts = [...keys].filter(
    ([file]) => TEXT.test(file) && !copiesOf(file).some((copy) => keys.has(copy)),
  );
  const made = await limit.map(texts, async ([file, key]) => {
    const copies = copiesOf(file);
    const isAsItWas = !isNew.has(file) && known.get(file) === key;
    if (isAsItWas && !copies.some((copy) => known.has(copy))) return [];
    const written = isAsItWas ? [] : await compressFile(folders, file, isNew.has(file));
    if (written) for (const copy of copies) keys.set(copy, KEY);
    return written ?? [];
  });
  return made.flat();
}

const copiesOf = (file: string) => [`${file}.br`, `${file}.gz`];

/** Compresses one file; gives the copies that differ from what is published, undefined where it is too short. */
async function compressFile(
  folders: OutputFolders,
  file: string,
  isNew: boolean,
): Promise<string[] | undefined> {
  const bytes = await readFile(join(isNew ? folders.staging : folders.out, file));
  if (bytes.length < LEAST) return undefined;
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
