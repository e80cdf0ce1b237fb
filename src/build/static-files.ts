import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintFile } from '../files/fingerprint.ts';
import { listFiles } from '../files/list-files.ts';

/** A file that is published unchanged. */
export interface StaticFile {
  /** from the root of the site */
  file: string;
  /** the path of its source */
  from: string;
  key: string;
}

/** The files of `public/`, sorted. @param root the project's folder */
export function publicFiles(root: string): StaticFile[] {
  const folder = join(root, 'public');
  return listFiles(folder)
    .toSorted()
    .map((file) => {
      const from = join(folder, file);
      return { file, from, key: `copy:${fingerprintFile(from)}` };
    });
}

/** The scripts and fonts of a bundle. Their names contain a digest of the content, so the size is enough for a key. */
export function bundleAssets(bundle: string): StaticFile[] {
  const folder = join(bundle, 'assets');
  return listFiles(folder).map((file) => ({
    file,
    from: join(folder, file),
    key: `asset:${statSync(join(folder, file)).size}`,
  }));
}
