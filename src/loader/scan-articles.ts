import { basename, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/report.ts';
import { listEntries } from '../files/list-files.ts';
import { statKeyOf } from '../files/stat-key.ts';
import { entryKind, isIgnored, unpublishedWarning } from './unpublished-files.ts';

/** The folder of articles, from the project's root. */
export const ARTICLES_FOLDER = 'content/articles';

// As messages show them.
const EXTENSIONS = '`.txt` or `.md`';

/**
 * Lists every file of articles.
 *
 * @param now the time of the run, in milliseconds since 1970
 * @param closed paths to skip
 * @returns the files with their stat keys, and a warning for everything else in the folder
 */
export function scanArticles(
  root: string,
  now: number,
  closed: ReadonlySet<string>,
): { statKeys: Map<string, string>; unpublished: Diagnostic[] } {
  const statKeys = new Map<string, string>();
  const unpublished: Diagnostic[] = [];
  const scan = (folder: string) => {
    for (const entry of listEntries(join(root, folder))) {
      const path = `${folder}/${entry.name}`;
      if (isIgnored(entry.name) || closed.has(path)) continue;
      if (entry.isDirectory()) {
        scan(path);
        continue;
      }
      const isArticle = isArticleFile(entry.name);
      const statKey = isArticle ? statKeyOf(join(root, path), now) : undefined;
      if (statKey !== undefined) statKeys.set(path, statKey);
      // A file without a stat key was deleted after the folder was listed.
      else if (!isArticle || !entry.isFile()) {
        unpublished.push(unpublishedWarning(path, entryKind(entry, join(root, path)), EXTENSIONS));
      }
    }
  };
  scan(ARTICLES_FOLDER);
  return { statKeys, unpublished };
}

/** Whether a file is an article, by its name without folder. */
export function isArticleFile(name: string): boolean {
  return /\.(?:txt|md)$/i.test(name) && !isIgnored(name);
}

/** Whether a file is one that {@link scanArticles} lists. @param path from the project's root */
export function isArticlePath(path: string): boolean {
  return isScanned(path) && isArticleFile(basename(path));
}

function isScanned(path: string): boolean {
  const below = path.slice(ARTICLES_FOLDER.length + 1).split('/');
  return path.startsWith(`${ARTICLES_FOLDER}/`) && !below.some(isIgnored);
}

/**
 * The warning about a file that was added to the folder of articles.
 *
 * @param path from the project's root
 * @returns undefined for an article, and for a file that needs no warning
 */
export function warnOfAddedFile(path: string): Diagnostic | undefined {
  const isArticle = isArticleFile(basename(path));
  return isScanned(path) && !isArticle ? unpublishedWarning(path, 'file', EXTENSIONS) : undefined;
}
