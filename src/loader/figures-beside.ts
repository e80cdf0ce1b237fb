import { dirname } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { isPictureName } from '../parser/local-paths.ts';
import type { LoadedArticle, PictureReferences } from './entry.ts';
import { isTableName, stemOf } from './figure-files.ts';
import type { StoryToIllustrate } from './story-figures.ts';

/** The folder and the name without extension: the same for a story and for the files that belong to it. */
function keyOf(path: string): string {
  return `${dirname(path)}/${stemOf(path)}`;
}

/**
 * The stories that may have pictures or a table: those that name one, that have one beside them, or both.
 *
 * @param references what a story names, by its file
 * @param beside the pictures and tables in the folder of articles, from the project's root
 */
export function storiesToIllustrate(
  articles: readonly LoadedArticle[],
  references: (path: string) => PictureReferences | undefined,
  beside: readonly string[],
): StoryToIllustrate[] {
  const byKey = Map.groupBy(beside, keyOf);
  return articles.flatMap((article) => {
    const { path } = article;
    const files = byKey.size > 0 ? (byKey.get(keyOf(path)) ?? []) : [];
    const named = references(path);
    if (files.length === 0 && !named) return [];
    return {
      path,
      references: named ?? {},
      pictures: files.filter(isPictureName),
      table: files.find(isTableName),
      entry: () => article.entry,
    };
  });
}

/** The warnings about pictures and tables that no story uses. @param used by a story */
export function unusedFiles(beside: readonly string[], used: ReadonlySet<string>): Diagnostic[] {
  return beside
    .filter((path) => !used.has(path))
    .map((path) => {
      const [what, mend] = isTableName(path)
        ? ['table', 'Give it the name of its story']
        : ['picture', 'Give it the name of its story, or name it in a story: `image: …`'];
      const reason = `No story uses this ${what}, so it is not published. ${mend}; or delete it.`;
      return createDiagnostic('warning', path, 'not-published', undefined, reason);
    });
}
