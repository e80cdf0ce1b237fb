import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that marks a folder as made by this project. Its bytes are always the same. */
export const SITE_MARKER = '.wirecopy';
export const SITE_MARKER_TEXT =
  'Wirecopy made this folder. Its next build may replace or delete any file in it.\n';

/** The end of a file's name while the file is copied from another disk. */
export const PARTIAL_SUFFIX = '.on-the-way';

/** Whether a folder has the marker, or the part of it that a killed build wrote. */
export function hasSiteMarker(folder: string): boolean {
  const [marker, partial] = [SITE_MARKER, SITE_MARKER + PARTIAL_SUFFIX].map((name) =>
    textOf(join(folder, name)),
  );
  // Any program may create an empty file of that name.
  return (
    Boolean(marker && SITE_MARKER_TEXT.startsWith(marker)) ||
    (partial !== undefined && SITE_MARKER_TEXT.startsWith(partial))
  );
}

function textOf(path: string): string | undefined {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile();
  return isFile ? readFileSync(path, 'utf8') : undefined;
}
