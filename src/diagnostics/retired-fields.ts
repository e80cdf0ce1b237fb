/**
 * Fields that earlier versions read, by the path from the top of their file, with the sentence that says what to write
 * instead: `{ 'cards.count': 'Write `newest` instead.' }`.
 */
export type RetiredFields = Readonly<Record<string, string>>;

/**
 * Every field that went, by the file that had it. Who takes a field out of a schema writes it here, and into
 * `.github/CHANGELOG.md`. No version has taken one away yet.
 */
export const RETIRED_FIELDS: Readonly<Record<'site' | 'front' | 'story' | 'author' | 'page', RetiredFields>> =
  {
    site: {},
    front: {},
    story: {},
    author: {},
    page: {},
  };

/**
 * What to write instead of a field that went.
 *
 * @param path to the object that has it, as in Zod's issues; the place in a list does not count: `['sections', 0]`
 * @returns undefined if no version had such a field
 */
export function replacementOf(
  name: string,
  path: readonly PropertyKey[],
  retired: RetiredFields,
): string | undefined {
  const names = [...path.filter((step) => typeof step !== 'number'), name].join('.');
  return Object.hasOwn(retired, names) ? retired[names] : undefined;
}
