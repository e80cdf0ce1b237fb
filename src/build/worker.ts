import type { ReadOptions } from '../loader/assign-section.ts';
import { type FileToRead, readInThisThread, type ReadResult } from '../loader/read-batch.ts';
import { openRenderer, type Renderer } from './astro-renderer.ts';
import type { Page } from './page-key.ts';
import { type OutputFolders, writeIfChanged } from './write-if-changed.ts';

// The functions that worker threads run. worker-pool.ts calls them by name.

/** Reads files of articles. */
export function readBatch({
  root,
  files,
  options,
}: {
  root: string;
  files: FileToRead[];
  options: ReadOptions;
}): Promise<ReadResult[]> {
  return readInThisThread(root, files, options);
}

let opened: { bundle: string; renderer: Promise<Renderer> } | undefined;

function rendererOf(bundle: string): Promise<Renderer> {
  if (opened?.bundle !== bundle) opened = { bundle, renderer: openRenderer(bundle) };
  return opened.renderer;
}

/** Loads a bundle and its routes, before there are pages to render. @param bundle its folder */
export async function loadBundle(bundle: string): Promise<void> {
  await (await rendererOf(bundle)).load();
}

/** Pages to render. */
export interface RenderBatch {
  /** the folder of the bundle */
  bundle: string;
  folders: OutputFolders;
  pages: readonly Page[];
}

/**
 * Renders pages and writes the ones that differ from the published site to the staging folder.
 *
 * @returns the files that differ
 */
export async function renderBatch({ bundle, folders, pages }: RenderBatch): Promise<string[]> {
  const renderer = await rendererOf(bundle);
  const changed: string[] = [];
  for (const page of pages) {
    if (writeIfChanged(folders, page.file, await renderer.render(page))) changed.push(page.file);
  }
  return changed;
}
