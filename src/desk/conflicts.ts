import type { House } from './copy-file.ts';
import type { Filed } from './register.ts';
import { relatedStories } from './related-stories.ts';
import type { Diagnostic } from '../diagnostics/report.ts';
import { sameAddress } from './same-address.ts';
import { sameName } from './same-name.ts';

/** The rules that these break. */
export const BETWEEN_STORIES: ReadonlySet<string> = new Set(['same-address', 'same-name', 'unknown-story']);

/**
 * What no story shows by itself, but all of them together: addresses and names that are claimed twice, and related
 * stories that are not there.
 *
 * @param root the project's folder
 * @param files every story
 */
export async function conflictsIn(
  root: string,
  house: House,
  files: readonly Filed[],
): Promise<Diagnostic[]> {
  return [
    ...(await sameAddress(root, house, files)),
    ...sameName(files, root),
    ...relatedStories(files, root),
  ];
}
