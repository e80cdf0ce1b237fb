import { basename, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/report.ts';
import { CONTENT } from '../files/content-folder.ts';
import { listEntries } from '../files/list-files.ts';
import { statKeyOf } from '../files/stat-key.ts';
import { isPictureName } from '../parser/local-paths.ts';
import { isTableName } from './figure-files.ts';
import { entryKind, isIgnored, unpublishedWarning } from './unpublished-files.ts';

/** The folder of articles, from the project's root. */
export const ARTICLES_FOLDER = `${CONTENT}/articles`;

// As messages show them.
const EXTENSIONS = '`.txt` or `.md`';

/** What lies in the folder of articles. Paths are from the project's root. */
export interface ArticleScan {
  /** the stat key of every article */
  statKeys: Map<string, string>;
  /** pictures and tables */
  beside: string[];
  /** a warning for everything else */
  unpublished: Diagnostic[];
}

/**
 * Lists every file of articles, and the pictures and tables beside them.
 *
 * @param now the time of the run, in milliseconds since 1970
 * @param closed paths of articles to skip
 */
export function scanArticles(root: string, now: number, closed: ReadonlySet<string>): ArticleScan {
  const statKeys = new Map<string, string>();
  const beside: string[] = [];
  const unpublished: Diagnostic[] = [];
  const scan = (folder: string) => {
    for (const entry of listEntries(join(root, folder))) {
      const path = `${folder}/${entry.name}`;
      if (isIgnored(entry.name) || closed.has(path)) continue;
      if (entry.isDirectory()) {
        scan(path);
        continue;
      }
      if (isFigureFile(entry.name) && entryKind(entry, join(root, path)) === 'file') {
        beside.push(path);
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
  return { statKeys, beside, unpublished };
}

/** Whether a file is an article, by its name without folder. */
export function isArticleFile(name: string): boolean {
  return /\.(?:txt|md)$/i.test(name) && !isIgnored(name);
}

/** The pictures and tables in one folder. @param folder from the project's root, as the paths returned */
export function filesBeside(root: string, folder: string): string[] {
  return listEntries(join(root, folder))
    .filter(({ name }) => isFigureFile(name))
    .map(({ name }) => `${folder}/${name}`);
}

/** Whether a file is a picture or a table, by its name without folder. */
function isFigureFile(name: string): boolean {
  return (isPictureName(name) || isTableName(name)) && !isIgnored(name);
}

/** Whether a file is a picture or a table of a story. @param path from the project's root */
export function isFigurePath(path: string): boolean {
  const below = path.slice(CONTENT.length + 1).split('/');
  return path.startsWith(`${CONTENT}/`) && isFigureFile(basename(path)) && !below.some(isIgnored);
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
  const isRead = isArticleFile(basename(path)) || isFigurePath(path);
  return isScanned(path) && !isRead ? unpublishedWarning(path, 'file', EXTENSIONS) : undefined;
}
