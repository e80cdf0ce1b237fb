import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { listEntries } from '../files/list-files.ts';
import { isPictureName } from '../parser/local-paths.ts';
import { stemOf } from './figure-files.ts';
import { entryKind, isIgnored, unpublishedWarning } from './unpublished-files.ts';

const NO_AUTHOR = 'This picture is not published. Give it the name of its author’s file, or write that file:';

/**
 * The warnings about a folder with one entry per file, all with the same extension.
 *
 * @param records `hasPictures`: whether a picture with the name of such a file belongs to it
 */
export function findUnpublishedFiles(
  root: string,
  { folder, extension, hasPictures }: { folder: string; extension: string; hasPictures: boolean },
): Diagnostic[] {
  const entries = listEntries(join(root, folder)).filter(({ name }) => !isIgnored(name));
  const stems = new Set(
    entries.filter(({ name }) => name.endsWith(extension)).map(({ name }) => stemOf(name)),
  );
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    const kind = entryKind(entry, join(root, path));
    const isPicture = hasPictures && kind === 'file' && isPictureName(entry.name);
    if (isPicture ? stems.has(stemOf(entry.name)) : kind === 'file' && entry.name.endsWith(extension))
      continue;
    diagnostics.push(
      isPicture
        ? createDiagnostic(
            'warning',
            path,
            'not-published',
            undefined,
            `${NO_AUTHOR} \`${stemOf(path)}${extension}\`.`,
          )
        : unpublishedWarning(path, kind, `\`${extension}\``),
    );
  }
  return diagnostics;
}
