import { join } from 'node:path';
import { fingerprintFile } from '../files/fingerprint.ts';
import { listFiles } from '../files/list-files.ts';

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
  return listFiles(folder)
    .toSorted()
    .map((file) => {
      const from = join(folder, file);
      return { file, from, key: `copy:${fingerprintFile(from)}` };
    });
}
