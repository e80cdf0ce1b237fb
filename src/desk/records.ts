import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { decode } from '../copy/decode.ts';
import { report } from './report.ts';
import { rollCall } from './roll-call.ts';

/** Reads one file of a folder: its data, or undefined with the reasons among the file's messages. */
export type ReadRecord = (text: string, file: VFile, id: string) => Record<string, unknown> | undefined;

/**
 * Loads a small folder of `content/`, one entry a file: authors, standing pages. In `dev` the folder is read again at
 * any change in it.
 *
 * @param folder from the project's root
 * @param extension `.yaml` or `.md`; other files are left alone
 * @throws CopyError (in a build) with every mistake of the run
 */
export function folderLoader(folder: string, extension: string, read: ReadRecord): Loader {
  const loadAll = async (context: LoaderContext) => {
    const root = fileURLToPath(context.config.root);
    const names = await readdir(join(root, folder)).catch(() => []);
    const messages: VFileMessage[] = [];
    context.store.clear();
    for (const name of names.filter((each) => each.endsWith(extension)).toSorted()) {
      const id = name.slice(0, -extension.length);
      const file = new VFile({ path: `${folder}/${name}` });
      const text = decode(await readFile(join(root, folder, name)), file);
      const data = text === undefined ? undefined : read(text, file, id);
      messages.push(...file.messages);
      if (data) context.store.set({ id, data, filePath: `${folder}/${name}` });
    }
    if (!context.watcher) await rollCall(messages);
    if (messages.length) context.logger.warn(`\n${report(messages)}`);
  };
  return {
    name: `wirecopy-${folder.split('/').pop()}`,
    async load(context) {
      await loadAll(context);
      const path = join(fileURLToPath(context.config.root), folder);
      context.watcher?.add(path);
      context.watcher?.on('all', (_, changed) => {
        if (changed.startsWith(path) && changed.endsWith(extension)) void loadAll(context);
      });
    },
  };
}
