import { join } from 'node:path';
import { findPosition } from '../diagnostics/find-position.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { fileName, type NamedStory, createStoryFinder } from '../urls/story-names.ts';
import type { LoadedArticle } from './entry.ts';

/**
 * Checks the names in `related` fields. A name must belong to exactly one other story; it may be a draft or scheduled.
 *
 * @param root the project's folder, to find the line of a mistake
 * @returns one error per wrong name, at its line
 */
export function checkRelatedFields(files: readonly LoadedArticle[], root: string): Diagnostic[] {
  const withRelated = files.filter(({ entry }) => entry.related?.length);
  if (withRelated.length === 0) return [];
  const stories = files.map(({ path, entry }): NamedStory => ({
    file: path,
    slug: entry.slug,
    datePublished: entry.datePublished,
    aliases: entry.aliases,
  }));
  const find = createStoryFinder(stories);
  const names = () => [...new Set(stories.flatMap(({ file, slug }) => [fileName(file), slug]))];
  return withRelated.flatMap(({ path, entry }) =>
    entry.related!.flatMap((name) => {
      const found = find(name);
      const reason = explainWrongName(name, found, path, names);
      if (!reason) return [];
      const position = findPosition(join(root, path), name, /^\s*related\s*[:：]/i);
      return [createDiagnostic('error', path, 'unknown-story', position, reason)];
    }),
  );
}

function explainWrongName(
  name: string,
  found: NamedStory | 'several' | undefined,
  path: string,
  names: () => readonly string[],
): string | undefined {
  if (found === 'several') {
    return `Several stories have the slug “${name}”. Write the name of the file, or the address.`;
  }
  if (found?.file === path) return `“${name}” is this story itself. Name another, or delete it.`;
  if (found) return undefined;
  const otherwise =
    'Write the name of its file, its slug or its address; or `none`, for no related story at all.';
  const mend = didYouMean(fileName(name), names(), otherwise);
  return `There is no story “${name}”. ${mend}`;
}
