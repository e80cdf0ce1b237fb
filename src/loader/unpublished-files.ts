import { type Dirent, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';

// Files in content/ that are not read get a warning, so that nobody waits for them to be published.

// Files that systems and editors create. They need no warning.
const IGNORED = /^(?:\.|~\$|(?:Thumbs\.db|desktop\.ini|Icon\r)$)/i;

/** Whether a file or folder is hidden, or was created by a system or editor, by its name. Such files get no warning. */
export function isIgnored(name: string): boolean {
  return IGNORED.test(name);
}

/** The kind of an entry in a folder. A symbolic link to a file counts as a file; links to folders are not followed. */
export type EntryKind = 'file' | 'folder' | 'linked folder' | 'broken link' | 'no file';

/** The kind of an entry in a folder. @param path the path of the entry, to follow a symbolic link */
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
 * The warning `not-published` about an entry in a folder of `content/`.
 *
 * @param path from the project's root
 * @param extensions those of the files that are read there, as Markdown: `` `.txt` or `.md` ``
 */
export function unpublishedWarning(path: string, kind: EntryKind, extensions: string): Diagnostic {
  const [what, mend] = kind === 'file' ? explainFile(path, extensions) : EXPLANATIONS[kind];
  return createDiagnostic('warning', path, 'not-published', undefined, `${what} is not published. ${mend}`);
}

const EXPLANATIONS: Readonly<Record<Exclude<EntryKind, 'file'>, [what: string, mend: string]>> = {
  folder: ['The content of this folder', 'Move its files into the folder above.'],
  'linked folder': [
    'The content of this linked folder',
    'Put the folder itself here: links to folders are not followed.',
  ],
  'broken link': ['This link leads nowhere and', 'Put the file itself here, or delete the link.'],
  'no file': ['This is not a file and', 'Delete it.'],
};

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|hei[cf]|tiff?|bmp)$/i;
const DOCUMENT = /\.(?:docx?|docm|odt|rtf|pages|pdf)$/i;
const WEB_PAGE = /\.x?html?$/i;
const BACKUP = /(?:~|\.(?:bak|old|orig|tmp|swp))$/i;

function explainFile(path: string, extensions: string): [what: string, mend: string] {
  const name = basename(path);
  if (PICTURE.test(name)) {
    return ['This picture', `Put it beside its story and name it there: \`image: ${name}\`.`];
  }
  if (DOCUMENT.test(name)) {
    return ['This document', `Save it as plain text (UTF-8) under a name that ends in ${extensions}.`];
  }
  if (WEB_PAGE.test(name)) {
    return ['This web page', `Copy its text into a text file whose name ends in ${extensions}.`];
  }
  if (BACKUP.test(name)) {
    return [
      'This file',
      `It looks like a backup copy of a program: delete it, or give it a name that ends in ${extensions}.`,
    ];
  }
  const ending = extname(name) ? `, not in \`${extname(name)}\`` : '';
  return [
    'This file',
    `Give it a name that ends in ${extensions}${ending}, or move it out of \`${dirname(path)}/\`.`,
  ];
}
