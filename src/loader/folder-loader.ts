import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { VFile } from 'vfile';
import { type Diagnostic, formatDiagnostics, toDiagnostics } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { listEntries } from '../files/list-files.ts';
import { readBytes } from '../files/read-bytes.ts';
import { decode } from '../parser/decode.ts';
import { entryKind, isIgnored } from './unpublished-files.ts';
import { findUnpublishedFiles } from './unpublished-records.ts';

/** A folder of `content/` with one entry per file. */
export interface RecordFolder {
  /** from the project's root */
  folder: string;
  /** `.yaml` or `.md`; other files are ignored */
  extension: string;
  /** whether pictures with the names of its files belong to them */
  hasPictures: boolean;
  /** parses one file: its data, or undefined after an error was added to the file's messages */
  parse(text: string, file: VFile): Record<string, unknown> | undefined;
  /** adds what lies beside the files to their entries, and says what is wrong with it */
  addPictures?(root: string, entries: readonly FolderEntry[]): Promise<Diagnostic[]>;
}

/** A file of such a folder. */
export interface FolderEntry {
  /** the file's name without its extension */
  id: string;
  /** from the project's root */
  filePath: string;
  data: Record<string, unknown>;
}

/** Reads a folder: its entries, and the errors and warnings of its files. */
export async function readFolder(
  root: string,
  { folder, extension, parse, addPictures }: RecordFolder,
): Promise<{ entries: FolderEntry[]; diagnostics: Diagnostic[] }> {
  const entries: FolderEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of listEntries(join(root, folder))) {
    const { name } = entry;
    const filePath = `${folder}/${name}`;
    const isOurs = name.endsWith(extension) && !isIgnored(name);
    if (!isOurs || entryKind(entry, join(root, filePath)) !== 'file') continue;
    const file = new VFile({ path: filePath });
    const text = decode(readBytes(join(root, filePath)), file);
    const data = text === undefined ? undefined : parse(text, file);
    diagnostics.push(...toDiagnostics(file.messages));
    if (data) entries.push({ id: name.slice(0, -extension.length), filePath, data });
  }
  diagnostics.push(...((await addPictures?.(root, entries)) ?? []));
  return { entries, diagnostics };
}

/**
 * Loads a small folder of `content/`: authors or static pages. In `dev` any change in the folder loads it again.
 *
 * @throws ContentError (in a build) with every mistake in the folder
 */
export function folderLoader(records: RecordFolder): Loader {
  const loadAll = async (context: LoaderContext) => {
    const root = fileURLToPath(context.config.root);
    const { entries, diagnostics } = await readFolder(root, records);
    // A build prints these warnings itself, even when it loads no collection.
    const isDev = context.watcher !== undefined;
    const unpublished = isDev ? findUnpublishedFiles(root, records) : [];
    if (unpublished.length) context.logger.warn(`\n${formatDiagnostics(unpublished)}`);
    if (!isDev && diagnostics.some(({ fatal }) => fatal)) throw new ContentError(diagnostics);
    context.store.clear();
    // Astro warns on every page that queries a collection which never had an entry.
    context.store.set({ id: 'none', data: {} });
    context.store.delete('none');
    for (const entry of entries) context.store.set(entry);
    if (isDev && diagnostics.length) context.logger.warn(`\n${formatDiagnostics(diagnostics)}`);
  };
  return {
    name: `wirecopy-${records.folder.split('/').pop()}`,
    async load(context) {
      await loadAll(context);
      const path = join(fileURLToPath(context.config.root), records.folder);
      context.watcher?.add(path);
      context.watcher?.on('all', (_, changed) => {
        if (changed.startsWith(path)) void loadAll(context);
      });
    },
  };
}
