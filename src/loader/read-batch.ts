import type { Diagnostic } from '../diagnostics/report.ts';
import type { ReadOptions } from './assign-section.ts';
import type { StoryEntry } from './entry.ts';

/** A file to read. */
export interface FileToRead {
  /** from the project's root */
  path: string;
  /** the digest of the cached entry; a file with this digest is not parsed */
  known?: string | undefined;
}

/** The result of reading one file. */
export interface ReadResult {
  /** from the project's root */
  path: string;
  /** of the file's bytes; empty if they could not be read */
  digest: string;
  /** missing if the digest is the known one, or the file is not a valid article */
  entry?: StoryEntry | undefined;
  diagnostics: Diagnostic[];
}

/** Reads many files. The results leave out files that do not exist. */
export type ReadBatch = (
  root: string,
  files: readonly FileToRead[],
  options: ReadOptions,
) => Promise<ReadResult[]>;

/** Reads files in this thread. */
export const readInThisThread: ReadBatch = async (root, files, options) => {
  if (files.length === 0) return [];
  // Loading the parser takes longer than a build without changes, so it is loaded only when there is a file to parse.
  const { readArticleFile } = await import('./read-article.ts');
  return files.map((file) => readArticleFile(root, file, options)).filter((result) => result !== undefined);
};
