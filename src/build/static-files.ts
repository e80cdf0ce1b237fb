import { join } from 'node:path';
import { fingerprintFile } from '../files/fingerprint.ts';
import { listFiles } from '../files/list-files.ts';
import { statSync } from 'node:fs';

/** A file that is published as it is. */
export interface StaticFile {
  /** from the root of the site */
  file: string;
  /** where it comes from */
  from: string;
  key: string;
}

/** The files of `public/`. */
export function publicFiles(root: string): StaticFile[] {
  const folder = join(root, 'public');
  return listFiles(folder)
    .toSorted()
    .map((file) => {
      const from = join(folder, file);
      return { file, from, key: `copy:${fingerprintFile(from)}` };
    });
}

/** What a bundle holds for readers' browsers. The names tell what is in them. */
export function bundleAssets(bundle: string): StaticFile[] {
  const folder = join(bundle, 'assets');
  return listFiles(folder).map((file) => ({
    file,
    from: join(folder, file),
    key: `asset:${statSync(join(folder, file)).size}`,
  }));
}
