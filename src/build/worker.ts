import { readInThisThread, type FileToRead, type ReadResult } from '../loader/read-batch.ts';
import type { ReadOptions } from '../loader/assign-section.ts';
import type { Page } from './page-key.ts';
import { openRenderer, type Renderer } from './astro-renderer.ts';
import { type OutputFolders, writeIfChanged } from './write-if-changed.ts';

// What a thread of the crew does.

/** Reads files of articles. */
export function readBatch({
  root,
  files,
  house,
}: {
  root: string;
  files: FileToRead[];
  house: ReadOptions;
}): Promise<ReadResult[]> {
  return readInThisThread(root, files, house);
}

let opened: { folder: string; renderer: Promise<Renderer> } | undefined;

function rendererOf(folder: string): Promise<Renderer> {
  if (opened?.folder !== folder) opened = { folder, renderer: openRenderer(folder) };
  return opened.renderer;
}

/** Makes ready to render with a bundle. */
export async function loadBundle(bundle: string): Promise<void> {
  await (await rendererOf(bundle)).load();
}

/** Pages to render, and with what. */
export interface RenderBatch {
  /** where the bundle is kept */
  bundle: string;
  folders: OutputFolders;
  pages: readonly Page[];
}

/**
 * Renders pages, and puts aside those that differ from what is published.
 *
 * @returns the files that do
 */
export async function renderBatch({ bundle, folders, pages }: RenderBatch): Promise<string[]> {
  const renderer = await rendererOf(bundle);
  const changed: string[] = [];
  for (const page of pages) {
    if (writeIfChanged(folders, page.file, await renderer.render(page))) changed.push(page.file);
  }
  return changed;
}
