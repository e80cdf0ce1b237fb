import { readInThisThread, type FileToRead, type ReadResult } from '../loader/read-batch.ts';
import type { ReadOptions } from '../loader/assign-section.ts';
import type { Page } from './page.ts';
import { openRenderer, type Renderer } from './renderer.ts';
import { type Folders, stage } from './stage.ts';

// What a thread of the crew does.

/** Reads files of articles. */
export function take({
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
export async function open(bundle: string): Promise<void> {
  await (await rendererOf(bundle)).load();
}

/** Pages to render, and with what. */
export interface Batch {
  /** where the bundle is kept */
  bundle: string;
  folders: Folders;
  pages: readonly Page[];
}

/**
 * Renders pages, and puts aside those that differ from what is published.
 *
 * @returns the files that do
 */
export async function print({ bundle, folders, pages }: Batch): Promise<string[]> {
  const renderer = await rendererOf(bundle);
  const changed: string[] = [];
  for (const page of pages) {
    if (stage(folders, page.file, await renderer.render(page))) changed.push(page.file);
  }
  return changed;
}
