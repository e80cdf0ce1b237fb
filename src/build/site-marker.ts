import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that tells a folder which this project made from any other. Its bytes are always the same. */
export const SITE_MARKER = '.wirecopy';
export const SITE_MARKER_TEXT =
  'Wirecopy made this folder. Its next build may replace or delete any file in it.\n';

/** What the name of a file ends in while it is copied from another disk, until it is whole. */
export const PARTIAL_SUFFIX = '.on-the-way';

/** Whether a folder has the mark, or what a build that was killed while it wrote the mark has left of it. */
export function hasSiteMarker(folder: string): boolean {
  const [mark, left] = [SITE_MARKER, SITE_MARKER + PARTIAL_SUFFIX].map((name) => textOf(join(folder, name)));
  // An empty file of that name may be anybody's.
  return (
    Boolean(mark && SITE_MARKER_TEXT.startsWith(mark)) ||
    (left !== undefined && SITE_MARKER_TEXT.startsWith(left))
  );
}

function textOf(path: string): string | undefined {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile();
  return isFile ? readFileSync(path, 'utf8') : undefined;
}
