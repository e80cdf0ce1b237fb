import { listEntries } from '../files/list-files.ts';
import { type Dirent, statSync } from 'node:fs';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { basename, dirname, extname, join } from 'node:path';

// What lies in content/ and is not read: said, so that nobody waits for it to be published.

// What systems and editors leave beside files: nobody put it there to be published.
const IGNORED = /^(?:\.|~\$|(?:Thumbs\.db|desktop\.ini|Icon\r)$)/i;

/** Whether a file or folder is hidden, or one that a system or a program leaves behind. Nothing is said of those. */
export function isIgnored(name: string): boolean {
  return IGNORED.test(name);
}

/** What something in a folder is; links are looked through, but to folders none is followed. */
export type EntryKind = 'file' | 'folder' | 'linked folder' | 'broken link' | 'no file';

/** What an entry of a folder is. */
export function entryKind(entry: Dirent, path: string): EntryKind {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'no file';
  const target = statSync(path, { throwIfNoEntry: false });
  if (!target) return 'broken link';
  if (target.isDirectory()) return 'linked folder';
  return target.isFile() ? 'file' : 'no file';
}

/**
 * Says of something in a folder of `content/` that it is not published, and what to do.
 *
 * @param path from the project's root
 * @param endings how the names of the files end that are read there, as one writes it: `.txt` or `.md`
 */
export function unpublishedWarning(path: string, kind: EntryKind, endings: string): Diagnostic {
  const [what, mend] = kind === 'file' ? explainFile(path, endings) : EXPLANATIONS[kind];
  return createDiagnostic('warning', path, 'not-published', undefined, `${what} is not published. ${mend}`);
}

/** What is to be said of a folder with one entry a file, whose names all end alike. */
export function findUnpublishedFiles(root: string, folder: string, extension: string): Diagnostic[] {
  const remarks: Diagnostic[] = [];
  for (const entry of listEntries(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    const kind = entryKind(entry, join(root, path));
    if (isIgnored(entry.name) || (kind === 'file' && entry.name.endsWith(extension))) continue;
    remarks.push(unpublishedWarning(path, kind, `\`${extension}\``));
  }
  return remarks;
}

const EXPLANATIONS: Readonly<Record<Exclude<EntryKind, 'file'>, [what: string, mend: string]>> = {
  folder: ['What is in this folder', 'Move its files up into the folder it is in.'],
  'linked folder': ['What is in this linked folder', 'Put the folder itself here: no link is followed.'],
  'broken link': ['This link leads nowhere and', 'Put the file itself here, or delete the link.'],
  'no file': ['This is no file and', 'Delete it.'],
};

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|hei[cf]|tiff?|bmp)$/i;
const DOCUMENT = /\.(?:docx?|docm|odt|rtf|pages|pdf)$/i;
const WEB_PAGE = /\.x?html?$/i;
const BACKUP = /(?:~|\.(?:bak|old|orig|tmp|swp))$/i;

function explainFile(path: string, endings: string): [what: string, mend: string] {
  const name = basename(path);
  if (PICTURE.test(name)) {
    return ['This picture', `Put it into \`public/images/\` and name it in its story: \`image: ${name}\`.`];
  }
  if (DOCUMENT.test(name)) {
    return ['This document', `Save it as plain text (UTF-8) under a name that ends in ${endings}.`];
  }
  if (WEB_PAGE.test(name)) {
    return ['This web page', `Copy its words into a text file whose name ends in ${endings}.`];
  }
  if (BACKUP.test(name)) {
    return [
      'This file',
      `It looks like the copy that a program makes: delete it, or let its name end in ${endings}.`,
    ];
  }
  const ending = extname(name) ? `not in \`${extname(name)}\`` : 'as it does not';
  return ['This file', `Let its name end in ${endings}, ${ending}, or move it out of \`${dirname(path)}/\`.`];
}
