import { listEntries } from '../files/list-files.ts';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { VFile } from 'vfile';
import { decode } from '../parser/decode.ts';
import { isIgnored, entryKind, findUnpublishedFiles } from './unpublished-files.ts';
import { readBytes } from '../files/read-bytes.ts';
import { type Diagnostic, toDiagnostics, formatDiagnostics } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';

/** Reads one file of a folder: its data, or undefined with the reasons among the file's messages. */
export type ParseRecord = (text: string, file: VFile) => Record<string, unknown> | undefined;

/** A folder of `content/` with one entry a file. */
export interface RecordFolder {
  /** from the project's root */
  folder: string;
  /** `.yaml` or `.md`; other files are left alone */
  extension: string;
  read: ParseRecord;
}

interface FolderEntry {
  id: string;
  filePath: string;
  data: Record<string, unknown>;
}

/** Reads a folder: what could be read, and what is to be said of it. */
export async function readFolder(
  root: string,
  { folder, extension, read }: RecordFolder,
): Promise<{ records: FolderEntry[]; remarks: Diagnostic[] }> {
  const records: FolderEntry[] = [];
  const remarks: Diagnostic[] = [];
  for (const entry of listEntries(join(root, folder))) {
    const { name } = entry;
    const filePath = `${folder}/${name}`;
    const isOurs = name.endsWith(extension) && !isIgnored(name);
    if (!isOurs || entryKind(entry, join(root, filePath)) !== 'file') continue;
    const id = name.slice(0, -extension.length);
    const file = new VFile({ path: filePath });
    const text = decode(readBytes(join(root, filePath)), file);
    const data = text === undefined ? undefined : read(text, file);
    remarks.push(...toDiagnostics(file.messages));
    if (data) records.push({ id, filePath, data });
  }
  return { records, remarks };
}

/**
 * Loads a small folder of `content/`: authors, standing pages. In `dev` the folder is read again at any change in it.
 *
 * @throws ContentError (in a build) with every mistake in the folder
 */
export function folderLoader(records: RecordFolder): Loader {
  const loadAll = async (context: LoaderContext) => {
    const root = fileURLToPath(context.config.root);
    const found = await readFolder(root, records);
    // A build tells them itself, also where it reads nothing.
    const others = context.watcher ? findUnpublishedFiles(root, records.folder, records.extension) : [];
    if (others.length) context.logger.warn(`\n${formatDiagnostics(others)}`);
    if (!context.watcher && found.remarks.some(({ fatal }) => fatal)) throw new ContentError(found.remarks);
    context.store.clear();
    // Astro warns of a collection that never held anything at every page that asks for it.
    context.store.set({ id: 'none', data: {} });
    context.store.delete('none');
    for (const record of found.records) context.store.set(record);
    // A build tells them itself, at the end of what it says.
    if (context.watcher && found.remarks.length) context.logger.warn(`\n${formatDiagnostics(found.remarks)}`);
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
