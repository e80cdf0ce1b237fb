import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import type { LoadedArticle } from '../loader/entry.ts';
import { articlePath } from '../urls/page-paths.ts';
import { createStoryFinder } from '../urls/story-names.ts';
import { comparableText } from './comparable-text.ts';
import { findSimilarTexts } from './similar-texts.ts';

/** Two files that are nearly the same story. */
export interface NearDuplicate {
  /** the older one's file, from the project's root */
  first: string;
  second: string;
  /** how much of all their text both have: Broder's resemblance, 0 to 1 */
  likeness: number;
}

/**
 * Finds stories that were filed twice. Drafts and withheld stories count, because they are to be published. Two stories are
 * left out if one names the other in its field `related`: then an editor knows of both.
 *
 * @param root the project's folder
 * @param stories every story
 */
export function findNearDuplicates(root: string, stories: readonly LoadedArticle[]): NearDuplicate[] {
  const oldestFirst = stories.toSorted(
    (a, b) => a.entry.timestamp - b.entry.timestamp || (a.path < b.path ? -1 : 1),
  );
  const similar = findSimilarTexts(oldestFirst.length, (index) => {
    const { path } = oldestFirst[index]!;
    const bytes = tryReadFile(join(root, path));
    return bytes && comparableText(bytes, path);
  });
  if (similar.length === 0) return [];
  const find = createStoryFinder(
    stories.map(({ path: file, entry: { slug, datePublished, aliases } }) => ({
      file,
      slug,
      datePublished,
      aliases,
    })),
  );
  const names = ({ entry }: LoadedArticle, other: LoadedArticle) =>
    entry.related?.some((name) => {
      const found = find(name);
      return found !== 'several' && found?.file === other.path;
    }) ?? false;
  return similar.flatMap(({ first, second, likeness }) => {
    const [older, newer] = [oldestFirst[first]!, oldestFirst[second]!];
    if (names(older, newer) || names(newer, older)) return [];
    return [{ first: older.path, second: newer.path, likeness }];
  });
}

/** The warnings about near-duplicates, each on the newer file. */
export function warnOfNearDuplicates(
  duplicates: readonly NearDuplicate[],
  stories: readonly LoadedArticle[],
): Diagnostic[] {
  const byFile = new Map(stories.map((story) => [story.path, story]));
  return duplicates.map(({ first, second, likeness }) => {
    const part = likeness === 1 ? 'the same' : `${Math.floor(likeness * 100)} % the same`;
    const { entry } = byFile.get(second)!;
    const keep = entry.status ? '' : `, and write \`aliases: ${articlePath(entry)}\` into the other`;
    const reason = `The text is ${part} as that of ${first}. If both are one story, delete this file${keep}. If both are meant, name one in the field \`related\` of the other.`;
    return createDiagnostic('warning', second, 'near-duplicate', undefined, reason);
  });
}
