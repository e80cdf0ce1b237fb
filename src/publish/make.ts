import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { getArticles } from '../loader/article-store.ts';
import type { Site } from '../settings/site-schema.ts';
import type { CardFacts } from '../outlets/cards/compose.ts';
import { shareOut } from '../outlets/cards/share-out.ts';
import type { Copy } from './copies.ts';
import type { Crew } from './crew.ts';
import { keysOf, type Page } from './page.ts';
import { MARK, MARK_TEXT } from './mark.ts';
import { compress } from './precompress.ts';
import { progressOf } from './progress.ts';
import { listFiles } from '../files/list-files.ts';
import { openRenderer, type Renderer } from './renderer.ts';
import { emptyNext, type Folders, stage } from './stage.ts';
import { isOf, type Years } from './years.ts';

/** What to make the site from. */
export interface Making {
  /** where the bundle is kept */
  bundle: string;
  /** digest of what every page depends on */
  everything: string;
  folders: Folders;
  copies: readonly Copy[];
  /** keys of the files that are published and need no looking at while they keep them */
  known: ReadonlyMap<string, string>;
  site: Site;
  /** the years to make, if not all */
  years: Years | undefined;
  crew: Crew;
}

/** What was made. */
export interface Made {
  /** the key of every file of the site */
  keys: Map<string, string>;
  /** the files that are new, which lie beside the published site */
  changed: string[];
}

/** Makes every file whose key is not known, and lays aside those that differ from what is published. */
export async function make(making: Making): Promise<Made> {
  const { bundle, folders, known, site, years, crew } = making;
  const isMade = (file: string) => !years || isOf(file, years);
  emptyNext(folders);
  const copies = [...making.copies, ...assetsOf(bundle)].filter(({ file }) => isMade(file));
  const keys = new Map(copies.map(({ file, key }) => [file, key]));
  const changed = copies
    .filter(({ file, key }) => known.get(file) !== key)
    .filter(({ file, from }) => stage(folders, file, readFileSync(from)))
    .map(({ file }) => file);

  keys.set(MARK, '');
  if (stage(folders, MARK, Buffer.from(MARK_TEXT))) changed.push(MARK);

  // With nothing known, everything is due whatever its key, and keys are made while the crew renders.
  const isFirst = known.size === 0;
  if (isFirst) crew.open(bundle, getArticles().length);
  const renderer = await openRenderer(bundle);
  const keyOf = keysOf(making.everything);
  const pages = (await renderer.pages()).filter(({ file }) => isMade(file));
  if (!isFirst) for (const page of pages) keys.set(page.file, keyOf(page));
  // What stands at one address is rendered in one go, so that its copy is read once.
  const due = pages
    .filter((page) => !page.props || isFirst || known.get(page.file) !== keys.get(page.file))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));

  // What asks the archive itself is rendered here, where the archive is; a card that is shared is not rendered at all.
  const [here, others] = parted(due, ({ props }) => !props);
  const [shared, apart] = parted(others, ({ props }) => props?.sameAs !== undefined);
  await drawCards(pages, apart);
  for (const page of here) {
    if (stage(folders, page.file, await renderer.render(page))) changed.push(page.file);
  }
  const restOfKeys = async () => {
    for (const [index, page] of (isFirst ? pages : []).entries()) {
      keys.set(page.file, keyOf(page));
      if (index % AT_A_TIME === 0) await setImmediate();
    }
  };
  const rendering = progressOf('Rendering pages', apart.length);
  const [printed] = await Promise.all([
    crew.print({ bundle, folders, pages: apart }, rendering),
    restOfKeys(),
  ]);
  // One by one: a call takes no hundred thousand arguments.
  for (const file of printed) changed.push(file);
  for (const file of await share(folders, shared, renderer)) changed.push(file);

  if (site.precompress) {
    for (const file of await compress(folders, { keys, known, changed })) changed.push(file);
  }
  return { keys, changed };
}

// Between so many keys, the crew is given what it waits for.
const AT_A_TIME = 100;

/** What a bundle holds for readers' browsers. The names tell what is in them. */
function assetsOf(bundle: string): Copy[] {
  const folder = join(bundle, 'assets');
  return listFiles(folder).map((file) => ({
    file,
    from: join(folder, file),
    key: `asset:${statSync(join(folder, file)).size}`,
  }));
}

function parted<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  const { yes = [], no = [] } = Object.groupBy(all, (one) => (belongs(one) ? 'yes' : 'no'));
  return [yes, no];
}

const isCard = ({ props }: Page) => props?.facts !== undefined && props.sameAs === undefined;
const factsOf = ({ props }: Page) => props!.facts as CardFacts;

/** Draws the cards that are to be rendered, so that rendering them is to take them from the cache. */
async function drawCards(all: readonly Page[], due: readonly Page[]): Promise<void> {
  const wanted = due.filter(isCard).map(factsOf);
  if (wanted.length === 0) return;
  const { openStudio } = await import('../outlets/cards/studio.ts');
  await openStudio(process.cwd()).drawAll(wanted, all.filter(isCard).map(factsOf));
}

/** Gives shared cards all their names. */
async function share(folders: Folders, pages: readonly Page[], renderer: Renderer): Promise<string[]> {
  for (const [card, ofCard] of Map.groupBy(pages, ({ props }) => props!.sameAs as string)) {
    const names = ofCard.map(({ file }) => join(folders.next, file));
    const place = placeOf(folders, card);
    // A build of some years may lack the card itself; then the first of its names is drawn.
    if (existsSync(place)) shareOut(place, names);
    else {
      mkdirSync(dirname(names[0]!), { recursive: true });
      writeFileSync(names[0]!, await renderer.render(ofCard[0]!));
      shareOut(names[0]!, names.slice(1));
    }
  }
  return pages.map(({ file }) => file);
}

function placeOf({ next, out }: Folders, file: string): string {
  return existsSync(join(next, file)) ? join(next, file) : join(out, file);
}
