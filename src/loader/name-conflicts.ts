import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { isSameName, nameSlug } from '../urls/slug.ts';
import { authorsOf } from '../parser/byline-authors.ts';
import { authorPath, topicPath } from '../urls/page-paths.ts';
import { findPosition } from '../diagnostics/find-position.ts';
import type { LoadedArticle } from './entry.ts';

const KINDS = [
  { what: 'topic', pathOf: topicPath, namesOf: ({ entry }: LoadedArticle) => entry.topics },
  { what: 'author', pathOf: authorPath, namesOf: ({ entry }: LoadedArticle) => authorsOf(entry) },
];

/**
 * Two different topics, or two different authors, whose names come to one address: a mistake, on the later file. Latin
 * has fewer letters than other scripts, so that this can happen though the address depends on the name alone.
 *
 * @param root the project's folder, to find the line of a mistake
 */
export function findNameConflicts(files: readonly LoadedArticle[], root: string): Diagnostic[] {
  return KINDS.flatMap(({ what, pathOf, namesOf }) => {
    const first = new Map<string, { name: string; path: string }>();
    const seen = new Set<string>();
    const remarks: Diagnostic[] = [];
    for (const file of files) {
      for (const name of namesOf(file)) {
        if (seen.has(name)) continue;
        seen.add(name);
        const slug = nameSlug(name);
        const other = first.get(slug);
        if (!other) first.set(slug, { name, path: file.path });
        else if (!isSameName(name, other.name)) {
          const reason =
            `The ${what} “${name}” and the ${what} “${other.name}” of ${other.path} come to one address, ` +
            `${pathOf(name)}. Spell one of the two in another way.`;
          const position = findPosition(join(root, file.path), name);
          remarks.push(createDiagnostic('error', file.path, 'same-name', position, reason));
        }
      }
    }
    return remarks;
  });
}
