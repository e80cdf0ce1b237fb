import type { LoadedArticle } from '../loader/entry.ts';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Site } from '../settings/site-schema.ts';
import { drawCards, linkSharedCards } from './card-files.ts';
import { type StaticFile, bundleAssets } from './static-files.ts';
import type { WorkerPool } from './worker-pool.ts';
import { createPageKey } from './page-key.ts';
import { SITE_MARKER, SITE_MARKER_TEXT } from './site-marker.ts';
import { compress } from './compress.ts';
import { startProgress } from './progress.ts';
import { openRenderer } from './astro-renderer.ts';
import { emptyStaging, type OutputFolders, writeIfChanged } from './write-if-changed.ts';
import { belongsTo, type YearRange } from './year-range.ts';

/** What to make the site from. */
export interface RenderOptions {
  articles: readonly LoadedArticle[];
  /** where the bundle is kept */
  bundle: string;
  /** digest of what every page depends on */
  everything: string;
  folders: OutputFolders;
  copies: readonly StaticFile[];
  /** keys of the files that are published and need no looking at while they keep them */
  known: ReadonlyMap<string, string>;
  site: Site;
  /** the years to make, if not all */
  years: YearRange | undefined;
  crew: WorkerPool;
}

/** What was made. */
export interface RenderResult {
  /** the key of every file of the site */
  keys: Map<string, string>;
  /** the files that are new, which lie beside the published site */
  changed: string[];
}

/** Makes every file whose key is not known, and lays aside those that differ from what is published. */
export async function renderSite(making: RenderOptions): Promise<RenderResult> {
  const { bundle, folders, known, site, years, crew } = making;
  const isMade = (file: string) => !years || belongsTo(file, years);
  emptyStaging(folders);
  const copies = [...making.copies, ...bundleAssets(bundle)].filter(({ file }) => isMade(file));
  const keys = new Map(copies.map(({ file, key }) => [file, key]));
  const changed = copies
    .filter(({ file, key }) => known.get(file) !== key)
    .filter(({ file, from }) => writeIfChanged(folders, file, readFileSync(from)))
    .map(({ file }) => file);

  keys.set(SITE_MARKER, '');
  if (writeIfChanged(folders, SITE_MARKER, Buffer.from(SITE_MARKER_TEXT))) changed.push(SITE_MARKER);

  // With nothing known, everything is due whatever its key, and keys are made while the crew renders.
  const isFirst = known.size === 0;
  if (isFirst) crew.loadBundle(bundle, making.articles.length);
  const renderer = await openRenderer(bundle);
  renderer.setArticles(making.articles);
  const keyOf = createPageKey(making.everything);
  const pages = (await renderer.pages()).filter(({ file }) => isMade(file));
  if (!isFirst) for (const page of pages) keys.set(page.file, keyOf(page));
  // What stands at one address is rendered in one go, so that its copy is read once.
  const due = pages
    .filter((page) => !page.props || isFirst || known.get(page.file) !== keys.get(page.file))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));

  // What asks the archive itself is rendered here, where the archive is; a card that is shared is not rendered at all.
  const [here, others] = partition(due, ({ props }) => !props);
  const [shared, apart] = partition(others, ({ props }) => props?.sameAs !== undefined);
  await drawCards(pages, apart);
  for (const page of here) {
    if (writeIfChanged(folders, page.file, await renderer.render(page))) changed.push(page.file);
  }
  const restOfKeys = async () => {
    for (const [index, page] of (isFirst ? pages : []).entries()) {
      keys.set(page.file, keyOf(page));
      if (index % AT_A_TIME === 0) await setImmediate();
    }
  };
  const rendering = startProgress('Rendering pages', apart.length);
  const [printed] = await Promise.all([
    crew.renderPages({ bundle, folders, pages: apart }, rendering),
    restOfKeys(),
  ]);
  // One by one: a call takes no hundred thousand arguments.
  for (const file of printed) changed.push(file);
  for (const file of await linkSharedCards(folders, shared, renderer)) changed.push(file);

  if (site.precompress) {
    for (const file of await compress(folders, { keys, known, changed })) changed.push(file);
  }
  return { keys, changed };
}

// Between so many keys, the crew is given what it waits for.
const AT_A_TIME = 100;

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  const { yes = [], no = [] } = Object.groupBy(all, (one) => (belongs(one) ? 'yes' : 'no'));
  return [yes, no];
}
