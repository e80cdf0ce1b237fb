import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './put-in-place.ts';

/** A file that is published as it is. */
export interface Copy {
  /** from the root of the site */
  file: string;
  /** where it comes from */
  from: string;
  key: string;
}

/** The files of `public/`. Their size and time stand for what is in them. */
export function copiesOf(root: string): Copy[] {
  const folder = join(root, 'public');
  return filesIn(folder)
    .toSorted()
    .map((file) => {
      const from = join(folder, file);
      const { size, mtimeMs } = statSync(from);
      return { file, from, key: `copy:${size}:${mtimeMs}` };
    });
}
