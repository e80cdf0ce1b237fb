import type { Diagnostic } from '../diagnostics/report.ts';
import type { ReadOptions } from './assign-section.ts';
import type { StoryEntry } from './entry.ts';

/** A file to read. */
export interface FileToRead {
  /** from the project's root */
  path: string;
  /** the digest of the bytes that the cache has an entry for */
  known?: string | undefined;
}

/** What came of reading one file. */
export interface ReadResult {
  /** from the project's root */
  path: string;
  /** of the file's bytes; empty where they could not be read */
  digest: string;
  /** missing where the bytes are the known ones, or are no article */
  entry?: StoryEntry | undefined;
  diagnostics: Diagnostic[];
}

/** Reads many files. A file that is gone is left out of the results. */
export type ReadBatch = (
  root: string,
  files: readonly FileToRead[],
  options: ReadOptions,
) => Promise<ReadResult[]>;

/** Reads files in this thread. */
export const readInThisThread: ReadBatch = async (root, files, options) => {
  if (files.length === 0) return [];
  // Loading the parser takes longer than a build that finds nothing new, so it is loaded when there is a file to parse.
  const { readArticleFile } = await import('./read-article.ts');
  return files.map((file) => readArticleFile(root, file, options)).filter((result) => result !== undefined);
};
