import { copyFileSync, linkSync, mkdirSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from './page-key.ts';
import type { CardContent } from '../share-cards/card-layout.ts';
import { type OutputFolders, newestVersion } from './write-if-changed.ts';
import type { Renderer } from './astro-renderer.ts';

/**
 * Gives one card many names. The file is there once, where the file system can do that: a hundred thousand names take
 * about five seconds, and no room but their own. Elsewhere each is a copy.
 *
 * @param card the file that is there
 * @param names paths that are not taken
 */
export function hardLink(card: string, names: readonly string[]): void {
  let source = card;
  const made = new Set<string>();
  for (const name of names) {
    const parent = dirname(name);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (isLinked(source, name)) continue;
    // A file may have so many names and no more (65,000 on ext4, 1,024 on NTFS): the next ones are another file's.
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

const isCard = ({ props }: Page) => props?.facts !== undefined && props.sameAs === undefined;

const cardContent = ({ props }: Page) => props!.facts as CardContent;

/** Draws the cards that are to be rendered, so that rendering them is to take them from the cache. */
export async function drawCards(all: readonly Page[], due: readonly Page[]): Promise<void> {
  const wanted = due.filter(isCard).map(cardContent);
  if (wanted.length === 0) return;
  const { createCardRenderer } = await import('../share-cards/card-renderer.ts');
  await createCardRenderer(process.cwd()).drawAll(wanted, all.filter(isCard).map(cardContent));
}

/** Gives shared cards all their names. */
export async function linkSharedCards(
  folders: OutputFolders,
  pages: readonly Page[],
  renderer: Renderer,
): Promise<string[]> {
  for (const [card, ofCard] of Map.groupBy(pages, ({ props }) => props!.sameAs as string)) {
    const names = ofCard.map(({ file }) => join(folders.staging, file));
    const place = newestVersion(folders, card);
    // A build of some years may lack the card itself; then the first of its names is drawn.
    if (existsSync(place)) hardLink(place, names);
    else {
      mkdirSync(dirname(names[0]!), { recursive: true });
      writeFileSync(names[0]!, await renderer.render(ofCard[0]!));
      hardLink(names[0]!, names.slice(1));
    }
  }
  return pages.map(({ file }) => file);
}
