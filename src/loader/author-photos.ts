import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { listEntries } from '../files/list-files.ts';
import { isPictureName } from '../parser/local-paths.ts';
import { describePhoto } from '../pictures/photo.ts';
import { stemOf } from './figure-files.ts';
import type { FolderEntry } from './folder-loader.ts';
import { entryKind, isIgnored } from './unpublished-files.ts';

/**
 * Finds and reads the photographs of authors: each has the name of its author's file and lies beside it. It becomes the
 * field `photo` of the author.
 *
 * @param root the project's folder
 * @param folder of authors, from the project's root
 */
export async function findAuthorPhotos(
  root: string,
  folder: string,
  authors: readonly FolderEntry[],
): Promise<Diagnostic[]> {
  const pictures = listEntries(join(root, folder))
    .filter((entry) => isPictureName(entry.name) && !isIgnored(entry.name))
    .filter((entry) => entryKind(entry, join(root, folder, entry.name)) === 'file')
    .map(({ name }) => `${folder}/${name}`);
  if (pictures.length === 0) return [];
  const diagnostics: Diagnostic[] = [];
  const report = (severity: 'error' | 'warning', file: string, rule: string, reason: string) =>
    diagnostics.push(createDiagnostic(severity, file, rule, undefined, reason));
  // Most sites have no such picture, so they do not load what decodes them.
  const { inspectPhoto } = await import('../pictures/inspect-photo.ts');
  for (const { filePath, data } of authors) {
    const [first, second] = pictures.filter((file) => stemOf(file) === stemOf(filePath));
    if (!first) continue;
    if (second) {
      report(
        'error',
        second,
        'two-pictures',
        `\`${first}\` is a picture of this author too. Delete one of the two.`,
      );
    }
    const { photo, error, warning } = await inspectPhoto(root, first);
    if (error) report('error', first, 'bad-picture', error);
    if (warning) report('warning', first, 'doubtful-picture', warning);
    if (photo) data.photo = describePhoto(photo, { alt: String(data.name) });
  }
  return diagnostics;
}
