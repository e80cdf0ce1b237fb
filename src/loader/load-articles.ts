import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/report.ts';
import { ArticleCache, writeArticleCache } from './article-cache.ts';
import type { Front } from '../settings/front-schema.ts';
import { readFront } from '../settings/read-front.ts';
import type { ReadOptions } from './assign-section.ts';
import { checkFrontStories } from './check-front.ts';
import type { LoadedArticle } from './entry.ts';
import { parserFingerprint } from './parser-fingerprint.ts';
import { type ReadBatch, readInThisThread } from './read-batch.ts';
import { scanArticles } from './scan-articles.ts';
import { findStoryConflicts } from './story-conflicts.ts';
import { storiesToIllustrate, unusedFiles } from './figures-beside.ts';
import { findFigures } from './story-figures.ts';
import { claimsOfOthers } from './url-claims.ts';

/** Everything under `content/articles/`, and what `content/front.yaml` chooses of it. */
export interface LoadResult {
  /** in the order of their paths; without files that are not articles */
  files: readonly LoadedArticle[];
  /** errors, warnings and notes on the files that were read */
  diagnostics: Diagnostic[];
  /** warnings about pictures and tables, and about files in the folder that nothing uses, in every run */
  warnings: Diagnostic[];
  front: Front;
  /** of the bytes of `content/front.yaml`; empty without the file */
  frontDigest: string;
  /** whether all entries are the same as in the cache */
  isSame: boolean;
}

export interface LoadOptions {
  /** reads the changed files; by default in this thread */
  read?: ReadBatch;
  /** the time of the run, in milliseconds since 1970 */
  now?: number;
  /** whether files of a year may have changed; files of other years come from the cache without a check */
  isYearOpen?: (year: string) => boolean;
  /** is called with the number of new pictures, and returns what is called after each of them is read */
  onPictures?: (total: number) => () => void;
  /** whether the caches of what was read are written; by default they are */
  writesCaches?: boolean;
}

/**
 * Loads every article. A file with the stat key of the cache is not read, and a file with the digest of the cache is
 * not parsed.
 *
 * @param root the project's folder
 */
export async function loadArticles(
  root: string,
  options: ReadOptions,
  {
    read = readInThisThread,
    now = Date.now(),
    isYearOpen = () => true,
    onPictures,
    writesCaches = true,
  }: LoadOptions = {},
): Promise<LoadResult> {
  const cachePath = join(root, '.cache/articles');
  const parser = parserFingerprint(root, options);
  const cache = ArticleCache.open(cachePath, parser);
  const closed = new Set(Array.from(cache.paths()).filter((path) => !isYearOpen(cache.year(path)!)));
  const { statKeys, beside, unpublished } = scanArticles(root, now, closed);
  const changed = Array.from(statKeys)
    .filter(([path, statKey]) => !statKey || cache.statKey(path) !== statKey)
    .map(([path]) => ({ path, known: cache.digest(path) }));
  const results = new Map((await read(root, changed, options)).map((result) => [result.path, result]));

  const files: LoadedArticle[] = [...closed].map((path) => cache.load(path, cache.statKey(path)!));
  for (const [path, statKey] of statKeys) {
    const result = results.get(path);
    if (result?.entry) files.push({ path, statKey, digest: result.digest, entry: result.entry });
    else if (result ? result.digest === cache.digest(path) : cache.statKey(path) === statKey) {
      files.push(cache.load(path, statKey));
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const isSame =
    files.length === statKeys.size + closed.size &&
    files.length === cache.size &&
    files.every(({ path, digest }) => cache.digest(path) === digest);
  const { digest } = claimsOfOthers(root, options);
  const isKnownClean = isSame && cache.clean === digest;
  const conflicts = isKnownClean ? [] : await findStoryConflicts(root, options, files);
  const clean = conflicts.length === 0 ? digest : '';
  const isCacheOld =
    !isSame || cache.clean !== clean || files.some(({ path, statKey }) => cache.statKey(path) !== statKey);
  if (writesCaches && isCacheOld) {
    writeArticleCache(cachePath, { parser, clean }, files, cache);
  }
  const references = (path: string) => {
    const entry = results.get(path)?.entry;
    return entry ? entry.references : cache.references(path);
  };
  const figures = await findFigures(root, storiesToIllustrate(files, references, beside), {
    now,
    language: options.language,
    onStart: onPictures,
    writesCache: writesCaches,
  });
  for (const file of files) file.figures = figures.byStory.get(file.path);
  const { front, diagnostics: ofFront, digest: frontDigest } = readFront(root, options.timeZone);
  const diagnostics = [
    ...Array.from(results.values()).flatMap((result) => result.diagnostics),
    ...figures.diagnostics.filter(({ fatal }) => fatal),
    ...conflicts,
    ...ofFront.filter(({ fatal }) => fatal),
  ];
  const warnings = [
    ...unpublished,
    ...unusedFiles(beside, figures.used),
    ...figures.diagnostics.filter(({ fatal }) => !fatal),
    ...ofFront.filter(({ fatal }) => !fatal),
    ...checkFrontStories(root, front, files),
  ];
  return { files, diagnostics, warnings, front, frontDigest, isSame };
}
