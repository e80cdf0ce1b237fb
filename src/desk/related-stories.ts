import { join } from 'node:path';
import { VFile } from 'vfile';
import { fileName, type Nameable, namedStoriesIn } from '../archive/named-stories.ts';
import { addError } from '../diagnostics/message.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { findPosition } from '../diagnostics/find-position.ts';
import type { Filed } from './register.ts';
import { type Diagnostic, toDiagnostics } from '../diagnostics/report.ts';

/**
 * Holds what `related` fields name against the stories there are, drafts and those to come among them: a name that is
 * of none, of several, or of the story itself is a mistake at its line.
 *
 * @param root the project's folder, to find the line of a mistake
 */
export function relatedStories(files: readonly Filed[], root: string): Diagnostic[] {
  const naming = files.filter(({ entry }) => entry.related?.length);
  if (naming.length === 0) return [];
  const stories = files.map(({ path, entry }): Nameable => ({
    file: path,
    slug: entry.slug,
    datePublished: entry.datePublished,
    aliases: entry.aliases,
  }));
  const find = namedStoriesIn(stories);
  const nearestName = (name: string) =>
    suggest(fileName(name), [...new Set(stories.flatMap(({ file, slug }) => [fileName(file), slug]))]);
  return naming.flatMap(({ path, entry }) =>
    entry.related!.flatMap((name) => {
      const found = find(name);
      const wrong = wrongOf(name, found, path, nearestName);
      if (!wrong) return [];
      const message = new VFile({ path });
      addError(message, 'unknown-story', findPosition(join(root, path), name, /^\s*related\s*[:：]/i), wrong);
      return toDiagnostics(message.messages);
    }),
  );
}

function wrongOf(
  name: string,
  found: Nameable | 'several' | undefined,
  path: string,
  nearestName: (name: string) => string | undefined,
): string | undefined {
  if (found === 'several') {
    return `Several stories have the slug “${name}”. Write the name of the file, or the address.`;
  }
  if (found?.file === path) return `“${name}” is this story itself. Name another, or delete it.`;
  if (found) return undefined;
  const guess = nearestName(name);
  const mend = guess
    ? `Did you mean \`${guess}\`?`
    : 'Write the name of its file, its slug or its address; or `none`, for no related story at all.';
  return `There is no story “${name}”. ${mend}`;
}
