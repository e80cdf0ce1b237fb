import { copyFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PictureJob } from '../pictures/picture-renderer.ts';
import type { Site } from '../settings/site-schema.ts';
import type { CardContent } from '../share-cards/card-layout.ts';
import type { Renderer } from './astro-renderer.ts';
import type { Page } from './page-key.ts';
import { countUp } from './progress.ts';
import { newestVersion, type OutputFolders } from './write-if-changed.ts';

const isDrawn = ({ file, sameAs }: Page) => file.startsWith('cards/') && sameAs === undefined;
const contentOf = ({ props }: Page) => props!.content as CardContent;

const isPicture = ({ props }: Page) => props !== undefined && 'cut' in props && 'picture' in props;
const jobOf = ({ props }: Page) => props as unknown as PictureJob;

/**
 * Cuts and draws the pictures of stories into the cache, and then the share cards, so that rendering their pages only
 * copies them.
 *
 * @param all every page of the site; their pictures and cards stay in the cache
 * @param toRender the pages to render; their pictures and cards are drawn
 * @param look the settings of colours and fonts
 */
export async function drawImages(
  all: readonly Page[],
  toRender: readonly Page[],
  look: Pick<Site, 'theme' | 'fonts'>,
): Promise<void> {
  const jobs = toRender.filter(isPicture).map(jobOf);
  if (jobs.length > 0) {
    const { createPictureRenderer } = await import('../pictures/picture-renderer.ts');
    const used = all.filter(isPicture).map(jobOf);
    await createPictureRenderer(process.cwd(), look.theme).renderAll(jobs, used, (total) =>
      countUp('Cutting pictures', total),
    );
  }
  const cards = toRender.filter(isDrawn).map(contentOf);
  if (cards.length > 0) {
    const { createCardRenderer } = await import('../share-cards/card-renderer.ts');
    const used = all.filter(isDrawn).map(contentOf);
    await createCardRenderer(process.cwd(), look).drawAll(cards, used, (total) =>
      countUp('Drawing share cards', total),
    );
  }
}

/** Writes pages that have the same bytes as another one (`sameAs`), as hard links to it. @returns their files */
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
      // The original is missing if its year is not built.
      mkdirSync(dirname(first!), { recursive: true });
      writeFileSync(first!, await renderer.render(links[0]!));
      hardLink(first!, others);
    }
  }
  return pages.map(({ file }) => file);
}

/**
 * Creates hard links to a file: 100,000 links take 5 s and no disk space. On a file system without hard links, it
 * creates copies.
 *
 * @param file the path of the existing file
 * @param names the paths of the links, where no file exists yet
 */
export function hardLink(file: string, names: readonly string[]): void {
  let source = file;
  for (const name of names) {
    mkdirSync(dirname(name), { recursive: true });
    if (tryLink(source, name)) continue;
    // A file can have 65,000 links on ext4 and 1,024 on NTFS. The next links are links to the copy.
    copyFileSync(source, name);
    source = name;
  }
}

function tryLink(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}
