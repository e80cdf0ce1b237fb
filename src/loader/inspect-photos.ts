import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { ENGINE } from '../files/engine-folder.ts';
import { hashTree } from '../files/fingerprint.ts';
import { statKeyOf } from '../files/stat-key.ts';
import { writeFileAtomic } from '../files/write-atomic.ts';
import type { PhotoInspection } from '../pictures/inspect-photo.ts';

const MOST_AT_ONCE = 4;
// So many pictures that are no longer used stay known.
const MOST_SPARE = 1000;

interface KnownPhoto {
  statKey: string;
  inspection: PhotoInspection;
}

export interface InspectOptions {
  /** the time of the run, in milliseconds since 1970 */
  now: number;
  /** is called with the number of pictures to open, and returns what is called after each of them */
  onStart?: ((total: number) => () => void) | undefined;
  /** whether the cache is written; by default it is */
  writesCache?: boolean | undefined;
}

/**
 * Inspects picture files. A file with a known stat key is not opened.
 *
 * @param root the project's folder
 * @param files from the project's root, each once
 * @returns what was found, by file
 */
export async function inspectPhotos(
  root: string,
  files: readonly string[],
  { now, onStart, writesCache = true }: InspectOptions,
): Promise<Map<string, PhotoInspection>> {
  const found = new Map<string, PhotoInspection>();
  if (files.length === 0) return found;
  const cachePath = join(root, '.cache/photos.json');
  const known = readKnown(cachePath);
  const statKeys = new Map(files.map((file) => [file, statKeyOf(join(root, file), now) ?? '']));
  const toOpen: string[] = [];
  for (const [file, statKey] of statKeys) {
    const before = known.get(file);
    if (statKey && before?.statKey === statKey) found.set(file, before.inspection);
    else toOpen.push(file);
  }
  if (toOpen.length === 0) return found;
  // Most builds find no new picture, so they do not load what decodes them.
  const { inspectPhoto } = await import('../pictures/inspect-photo.ts');
  const onOpened = onStart?.(toOpen.length);
  await pLimit(MOST_AT_ONCE).map(toOpen, async (file) => {
    found.set(file, await inspectPhoto(root, file));
    onOpened?.();
  });
  if (!writesCache) return found;
  for (const file of toOpen) known.set(file, { statKey: statKeys.get(file)!, inspection: found.get(file)! });
  // A run on some of the files does not forget the others.
  const kept = known.size > 2 * files.length + MOST_SPARE ? files : [...known.keys()];
  const entries = kept.map((file) => [file, known.get(file)!] as const);
  writeFileAtomic(cachePath, JSON.stringify([codeDigest(), entries]));
  return found;
}

// Other code may find other things in the same file.
const CODE = [
  'src/pictures/inspect-photo.ts',
  'src/pictures/photo-metadata.ts',
  'src/loader/inspect-photos.ts',
];

function codeDigest(): string {
  const digest = createHash('sha1');
  for (const path of CODE) hashTree(digest, ENGINE, path);
  return digest.digest('base64url');
}

function readKnown(cachePath: string): Map<string, KnownPhoto> {
  try {
    const [code, entries] = JSON.parse(readFileSync(cachePath, 'utf8')) as [string, [string, KnownPhoto][]];
    return new Map(code === codeDigest() ? entries : []);
  } catch {
    return new Map();
  }
}
