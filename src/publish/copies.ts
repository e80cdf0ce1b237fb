import { join } from 'node:path';
import { fingerprintOf } from '../outlets/fingerprint.ts';
import { filesIn } from './put-in-place.ts';

/** A file that is published as it is. */
export interface Copy {
  /** from the root of the site */
  file: string;
  /** where it comes from */
  from: string;
  key: string;
}

/** The files of `public/`. */
export function copiesOf(root: string): Copy[] {
  const folder = join(root, 'public');
  return filesIn(folder)
    .toSorted()
    .map((file) => {
      const from = join(folder, file);
      return { file, from, key: `copy:${fingerprintOf(from)}` };
    });
}
