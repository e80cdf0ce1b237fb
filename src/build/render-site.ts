import { readFileSync } from 'node:fs';
import type { LoadedArticle } from '../loader/entry.ts';
import type { Site } from '../settings/site-schema.ts';
import { openRenderer } from './astro-renderer.ts';
import { compress } from './compress.ts';
import { drawImages, writeLinks } from './image-files.ts';
import { createPageKey } from './page-key.ts';
import { startProgress } from './progress.ts';
import { SITE_MARKER, SITE_MARKER_TEXT } from './site-marker.ts';
import { bundleAssets, type StaticFile } from './static-files.ts';
import type { WorkerPool } from './worker-pool.ts';
import { emptyStaging, type OutputFolders, writeIfChanged } from './write-if-changed.ts';
import { belongsTo, type YearRange } from './year-range.ts';

export interface RenderOptions {
  articles: readonly LoadedArticle[];
  /** the folder of the bundle */
  bundle: string;
  /** the digest of what every page depends on */
  everything: string;
  folders: OutputFolders;
  /** the files of `public/` */
  staticFiles: readonly StaticFile[];
  /** the keys of the published files; files with the same key are skipped */
  known: ReadonlyMap<string, string>;
  /** the settings of colours and fonts */
  look: Pick<Site, 'theme' | 'fonts'>;
  /** whether to write compressed copies of text files */
  precompress: boolean;
  /** the years to render; undefined means all */
  years: YearRange | undefined;
  pool: WorkerPool;
}

export interface RenderResult {
  /** the key of every file of the site */
  keys: Map<string, string>;
  /** the files in the staging folder: those that differ from the published site */
  changed: string[];
}

/** Renders every file whose key changed, and writes those that differ from the published site to the staging folder. */
export async function renderSite(options: RenderOptions): Promise<RenderResult> {
  const { articles, bundle, folders, known, years, pool } = options;
  const isIncluded = ({ file }: { file: string }) => !years || belongsTo(file, years);
  emptyStaging(folders);
  const files = [...options.staticFiles, ...bundleAssets(bundle)].filter(isIncluded);
  const keys = new Map(files.map(({ file, key }) => [file, key]));
  const changed = files
    .filter(({ file, key }) => known.get(file) !== key)
    .filter(({ file, from }) => writeIfChanged(folders, file, readFileSync(from)))
    .map(({ file }) => file);
  keys.set(SITE_MARKER, '');
  if (writeIfChanged(folders, SITE_MARKER, Buffer.from(SITE_MARKER_TEXT))) changed.push(SITE_MARKER);

  // The first build renders every page, so the workers load the bundle while the list of pages is computed.
  if (known.size === 0) pool.loadBundle(bundle, articles.length);
  const renderer = await openRenderer(bundle);
  renderer.setArticles(articles);
  const keyOf = createPageKey(options.everything);
  const pages = (await renderer.pages()).filter(isIncluded);
  for (const page of pages) keys.set(page.file, keyOf(page));
  // The files of one story are rendered one after the other, so that its body is read once.
  const toRender = pages
    .filter(({ file, props }) => !props || known.get(file) !== keys.get(file))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));

  // Routes without props query the archive, which only this thread holds, so they are rendered here.
  const {
    here = [],
    link = [],
    pooled = [],
  } = Object.groupBy(toRender, ({ props, sameAs }) =>
    !props ? 'here' : sameAs === undefined ? 'pooled' : 'link',
  );
  await drawImages(pages, pooled, options.look);
  for (const page of here) {
    if (writeIfChanged(folders, page.file, await renderer.render(page))) changed.push(page.file);
  }
  const progress = startProgress('Rendering pages', pooled.length);
  const rendered = await pool.renderPages({ bundle, folders, pages: pooled }, progress);
  // One by one: `push` fails with 100,000 arguments.
  for (const file of rendered) changed.push(file);
  for (const file of await writeLinks(folders, link, renderer)) changed.push(file);

  if (options.precompress) {
    for (const file of await compress(folders, { keys, known, changed })) changed.push(file);
  }
  return { keys, changed };
}
