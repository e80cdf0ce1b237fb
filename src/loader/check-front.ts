import { join } from 'node:path';
import { findPosition } from '../diagnostics/find-position.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { FRONT_FILE } from '../settings/read-front.ts';
import type { Front } from '../settings/front-schema.ts';
import { createStoryFinder, fileName, type NamedStory } from '../urls/story-names.ts';
import type { StaticPageLinks } from './dead-links.ts';
import type { LoadedArticle } from './entry.ts';

/**
 * Checks the names of stories in `content/front.yaml`. A wrong name is a warning: a story that was deleted must not stop
 * the next one from being published. A draft or scheduled story takes its place when it is published.
 *
 * @param root the project's folder, to find the line of a mistake
 */
export function checkFrontStories(root: string, front: Front, files: readonly LoadedArticle[]): Diagnostic[] {
  const names = [...(front.lead ? [front.lead] : []), ...front.also];
  if (names.length === 0) return [];
  const stories = files.map(({ path, entry: { slug, datePublished, aliases } }) => ({
    file: path,
    slug,
    datePublished,
    aliases,
  }));
  const find = createStoryFinder(stories);
  return names.flatMap((name) => {
    const found = find(name);
    if (found && found !== 'several') return [];
    const reason = found
      ? `Several stories have the slug “${name}”. Write the name of the file, or the address.`
      : explainUnknown(name, stories);
    return [createDiagnostic('warning', FRONT_FILE, 'unknown-story', positionOf(root, name), reason)];
  });
}

function explainUnknown(name: string, stories: readonly NamedStory[]): string {
  const others = new Set(stories.flatMap(({ file, slug }) => [fileName(file), slug]));
  const otherwise = 'Write the name of its file, its slug or its address, or delete the line.';
  const mend = didYouMean(fileName(name), [...others], otherwise);
  return `There is no story “${name}”, so the front page is filled as without it. ${mend}`;
}

/** The link of the notice, to be checked with those of static pages. */
export function linksOfFront(root: string, { notice }: Front): StaticPageLinks[] {
  if (!notice?.link?.startsWith('/')) return [];
  const link = { to: notice.link, ...(positionOf(root, notice.link) ?? { line: 1, column: 1 }) };
  return [{ file: FRONT_FILE, path: '/', links: [link], ids: [] }];
}

function positionOf(root: string, text: string) {
  try {
    return findPosition(join(root, FRONT_FILE), text);
  } catch {
    return undefined;
  }
}
