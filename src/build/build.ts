import { hash } from 'node:crypto';
import { UserError, ContentError } from '../diagnostics/user-error.ts';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadArticles } from '../loader/load-articles.ts';
import { findUnpublishedFiles } from '../loader/unpublished-files.ts';
import { formatDiagnostics } from '../diagnostics/report.ts';
import { readSite } from '../settings/read-site.ts';
import { WorkerPool } from './worker-pool.ts';
import { publicFiles } from './static-files.ts';
import { type BuildSummary, fullRenderReason, countChangedStories } from './summary.ts';
import { nextPublication } from './next-publication.ts';
import { findRemovedUrls, formatRemovedUrls, NO_REMOVED_URLS } from './removed-urls.ts';
import { fingerprintSite } from './site-fingerprint.ts';
import { lock } from './lock.ts';
import { hasSiteMarker } from './site-marker.ts';
import { checkOutDir } from './out-dir.ts';
import { collectNotes } from './notes.ts';
import { bundleFolder, startBundle } from './start-bundle.ts';
import { startProgress } from './progress.ts';
import { deployBuild } from './deploy.ts';
import { listFiles } from '../files/list-files.ts';
import { manifestFolder, readManifest, type BuildManifest, interruptedDeploy } from './manifest.ts';
import { includesYear, type YearRange } from './year-range.ts';

/** What to publish, and where. */
export interface BuildOptions {
  /** the project's folder */
  root: string;
  /** the folder of the published site */
  out: string;
  /** render everything, whatever is known of an earlier build */
  force: boolean;
  /** publish nothing where the address of a story would lead nowhere any more */
  strict: boolean;
  /** the years to build, if not all */
  years: YearRange | undefined;
  /** is told what an editor should know while it works */
  log(line: string): void;
}

/**
 * Publishes the site: renders the pages whose inputs have changed since the last build, and puts them in place when all
 * of them are there. The published site is afterwards what a first build of the same content would give, byte for byte.
 *
 * @throws UserError with every mistake in `content/`, or where the folder is not one that a site may be built into; the
 *   published site is then as it was
 */
export async function buildSite(order: BuildOptions): Promise<BuildSummary> {
  const { root, out, log } = order;
  const memory = manifestFolder(root, out);
  checkOutDir(root, out, memory);
  const unlock = await lock(join(dirname(memory), 'lock'), (pid) =>
    log(`Another build (process ${pid}) is at work. This one waits for it.`),
  );
  const crew = new WorkerPool();
  try {
    return await buildWithPool(crew, order, memory);
  } finally {
    await crew.stop();
    unlock();
  }
}

// The records that are bundled, and what their names end in.
const RECORD_FOLDERS = [
  ['content/authors', '.yaml'],
  ['content/pages', '.md'],
] as const;

async function buildWithPool(crew: WorkerPool, order: BuildOptions, memory: string): Promise<BuildSummary> {
  const { root, out, force, years } = order;
  const now = Date.now();
  const site = readSite(root);
  const house = fingerprintSite(
    root,
    site,
    RECORD_FOLDERS.map(([folder]) => folder),
  );
  const before = readManifest(memory);
  // Records that went into the bundle of the last build are as they were. Reading them loads the parser.
  const records =
    before?.bundle === house.bundle
      ? undefined
      : await import('../loader/check-records.ts').then(({ checkRecords }) => checkRecords(root));
  const everything = records ? hash('sha1', house.code + records.footer, 'base64url') : before!.everything;

  const recordMistakes = records?.diagnostics ?? [];
  // Bundling and reading copy go on side by side; what is not good stops before a bundler trips over it.
  const prepared = recordMistakes.some(({ fatal }) => fatal) ? undefined : startBundle(root, house.bundle);
  const taken = await loadArticles(root, site, {
    read: crew.reader((total) => startProgress('Reading stories', total)),
    now,
    ...(years ? { isYearOpen: (year) => includesYear(year, years) } : {}),
  });
  const mistakes = [...recordMistakes, ...taken.diagnostics];
  if (mistakes.some(({ fatal }) => fatal)) {
    prepared?.stop();
    throw new ContentError(mistakes);
  }

  const others = [
    ...taken.unpublished,
    ...RECORD_FOLDERS.flatMap(([folder, extension]) => findUnpublishedFiles(root, folder, extension)),
  ].map((remark) => formatDiagnostics([remark]));
  const copies = publicFiles(root);
  const content = hash(
    'sha1',
    [
      house.bundle,
      years?.written ?? '',
      ...taken.files.map(({ path, digest }) => `${path} ${digest}`),
      ...copies.map(({ file, key }) => `${file} ${key}`),
    ].join('\n'),
    'base64url',
  );
  const interrupted = interruptedDeploy(memory);
  const isThere = existsSync(years?.to === undefined ? join(out, '404.html') : out);
  const reason = fullRenderReason({ force, before, isThere, everything });
  const isDue = [before?.due.story, before?.due.news].some((moment) => moment !== undefined && moment <= now);
  if (!reason && before!.content === content && !isDue && !interrupted && hasSiteMarker(out)) {
    return {
      reason,
      stories: 0,
      rendered: 0,
      removed: 0,
      kept: before!.pages,
      removedUrls: NO_REMOVED_URLS,
      nextStory: before!.due.story,
      notes: others,
    };
  }

  const due = nextPublication(taken.files, now);
  await prepared!.done;
  const known = reason ? new Map<string, string>() : new Map(before!.keys);
  for (const file of interrupted ?? []) known.delete(file);
  // Rendering is loaded where there is something to render.
  const { renderSite } = await import('./render-site.ts');
  const made = await renderSite({
    articles: taken.files,
    bundle: bundleFolder(root, house.bundle),
    everything,
    folders: { staging: join(root, '.cache/next'), out },
    staticFiles: copies,
    known,
    precompress: site.precompress,
    years,
    pool: crew,
  });

  const removedUrls = findRemovedUrls(before?.keys ?? new Map(), made.keys, {
    out,
    files: taken.files,
    years,
  });
  if (order.strict && removedUrls.count > 0) {
    rmSync(join(root, '.cache/next'), { recursive: true, force: true });
    throw new UserError(
      `${formatRemovedUrls(removedUrls)}\nNothing was published, because of --strict; the site stands as it was.`,
    );
  }

  // Where nothing is known of what is published, everything that is there and should not be goes.
  const published = reason || interrupted ? listFiles(out) : [...known.keys()];
  const removed = published.filter((file) => !made.keys.has(file));
  const pages = countPages(made.keys);
  const { keys } = made;
  const told = records?.told ?? before!.records;
  const notes = [...others, ...(await collectNotes(taken.files, told, { keys, years, now }))];
  const record: BuildManifest = {
    everything,
    bundle: house.bundle,
    content,
    due,
    pages,
    records: told,
    keys,
  };
  deployBuild({ staging: join(root, '.cache/next'), out }, memory, made.changed, removed, record);
  return {
    reason,
    stories: countChangedStories(before?.keys, made.keys),
    rendered: made.changed.filter(isPage).length,
    removed: removed.filter(isPage).length,
    kept: pages - made.changed.filter(isPage).length,
    removedUrls,
    nextStory: due.story,
    notes,
  };
}

const isPage = (file: string) => file.endsWith('.html');

function countPages(keys: ReadonlyMap<string, string>): number {
  let count = 0;
  for (const file of keys.keys()) if (isPage(file)) count += 1;
  return count;
}
