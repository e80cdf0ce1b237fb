import { join } from 'node:path';
import { findPosition } from '../diagnostics/find-position.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { authorsOf } from '../parser/byline-authors.ts';
import { authorPath, topicPath } from '../urls/page-paths.ts';
import { isSameName, nameSlug } from '../urls/slug.ts';
import type { LoadedArticle } from './entry.ts';

const KINDS = [
  { what: 'topic', pathOf: topicPath, namesOf: ({ entry }: LoadedArticle) => entry.topics },
  { what: 'author', pathOf: authorPath, namesOf: ({ entry }: LoadedArticle) => authorsOf(entry) },
];

/**
 * Finds two different topics, or two different authors, with the same address. Most scripts are transliterated, and
 * different letters can have the same transliteration.
 *
 * @param root the project's folder, to find the line of a mistake
 * @returns one error per name, on the later file
 */
export function findNameConflicts(files: readonly LoadedArticle[], root: string): Diagnostic[] {
  return KINDS.flatMap(({ what, pathOf, namesOf }) => {
    const first = new Map<string, { name: string; path: string }>();
    const seen = new Set<string>();
    const diagnostics: Diagnostic[] = [];
    for (const file of files) {
      for (const name of namesOf(file)) {
        if (seen.has(name)) continue;
        seen.add(name);
        const slug = nameSlug(name);
        const other = first.get(slug);
        if (!other) first.set(slug, { name, path: file.path });
        else if (!isSameName(name, other.name)) {
          const reason =
            `The ${what} “${name}” and the ${what} “${other.name}” of ${other.path} have the same address, ` +
            `${pathOf(name)}. Spell one of them differently.`;
          const position = findPosition(join(root, file.path), name);
          diagnostics.push(createDiagnostic('error', file.path, 'same-name', position, reason));
        }
      }
    }
    return diagnostics;
  });
}
