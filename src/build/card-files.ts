import { copyFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CardContent } from '../share-cards/card-layout.ts';
import type { Renderer } from './astro-renderer.ts';
import type { Page } from './page-key.ts';
import { newestVersion, type OutputFolders } from './write-if-changed.ts';

const isDrawn = ({ file, sameAs }: Page) => file.startsWith('cards/') && sameAs === undefined;
const contentOf = ({ props }: Page) => props!.content as CardContent;

/** Draws the share cards among some pages into the cache. Rendering their pages then only copies them. */
export async function drawCards(all: readonly Page[], toRender: readonly Page[]): Promise<void> {
  const wanted = toRender.filter(isDrawn).map(contentOf);
  if (wanted.length === 0) return;
  const { createCardRenderer } = await import('../share-cards/card-renderer.ts');
  await createCardRenderer(process.cwd()).drawAll(wanted, all.filter(isDrawn).map(contentOf));
}

/** Writes pages that have the bytes of another one, as links to it. @returns their files */
export async function writeLinks(
  folders: OutputFolders,
  pages: readonly Page[],
  renderer: Renderer,
): Promise<string[]> {
  for (const [original, links] of Map.groupBy(pages, ({ sameAs }) => sameAs!)) {
    const [first, ...others] = links.map(({ file }) => join(folders.staging, file));
    const path = newestVersion(folders, original);
    if (existsSync(path)) hardLink(path, [first!, ...others]);
    else {
      // A build of some years lacks the original.
      mkdirSync(dirname(first!), { recursive: true });
      writeFileSync(first!, await renderer.render(links[0]!));
      hardLink(first!, others);
    }
  }
  return pages.map(({ file }) => file);
}

/**
 * Links one file under many names: 100,000 names take 5 s and no space. Where the file system has no links, each name is
 * a copy.
 *
 * @param names paths where no file is
 */
export function hardLink(file: string, names: readonly string[]): void {
  let source = file;
  for (const name of names) {
    mkdirSync(dirname(name), { recursive: true });
    if (isLinked(source, name)) continue;
    // A file may have 65,000 names on ext4 and 1,024 on NTFS. The next names are those of the copy.
    copyFileSync(source, name);
    source = name;
  }
}

function isLinked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}
