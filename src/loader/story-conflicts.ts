import type { ReadOptions } from './assign-section.ts';
import type { LoadedArticle } from './entry.ts';
import { checkRelatedFields } from './related-field.ts';
import type { Diagnostic } from '../diagnostics/report.ts';
import { findUrlConflicts } from './url-conflicts.ts';
import { findNameConflicts } from './name-conflicts.ts';

/** The rules that these break. */
export const CONFLICT_RULES: ReadonlySet<string> = new Set(['same-address', 'same-name', 'unknown-story']);

/**
 * What no story shows by itself, but all of them together: addresses and names that are claimed twice, and related
 * stories that are not there.
 *
 * @param root the project's folder
 * @param files every story
 */
export async function findStoryConflicts(
  root: string,
  house: ReadOptions,
  files: readonly LoadedArticle[],
): Promise<Diagnostic[]> {
  return [
    ...(await findUrlConflicts(root, house, files)),
    ...findNameConflicts(files, root),
    ...checkRelatedFields(files, root),
  ];
}
