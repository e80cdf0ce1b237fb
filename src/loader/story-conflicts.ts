import type { Diagnostic } from '../diagnostics/report.ts';
import type { ReadOptions } from './assign-section.ts';
import type { LoadedArticle } from './entry.ts';
import { findNameConflicts } from './name-conflicts.ts';
import { checkRelatedFields } from './related-field.ts';
import { findUrlConflicts } from './url-conflicts.ts';

/** The rules of {@link findStoryConflicts}. */
export const CONFLICT_RULES: ReadonlySet<string> = new Set(['same-address', 'same-name', 'unknown-story']);

/**
 * Finds the mistakes that only show when all stories are compared: URLs and names that are used twice, and related
 * stories that do not exist.
 *
 * @param root the project's folder
 * @param files every story
 */
export async function findStoryConflicts(
  root: string,
  options: ReadOptions,
  files: readonly LoadedArticle[],
): Promise<Diagnostic[]> {
  return [
    ...(await findUrlConflicts(root, options, files)),
    ...findNameConflicts(files, root),
    ...checkRelatedFields(files, root),
  ];
}
