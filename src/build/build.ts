import { hash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatDiagnostics } from '../diagnostics/report.ts';
import { ContentError, UserError } from '../diagnostics/user-error.ts';
import { listFiles } from '../files/list-files.ts';
import { linksOfFront } from '../loader/check-front.ts';
import { loadArticles } from '../loader/load-articles.ts';
import { RECORD_FOLDERS } from '../loader/record-folders.ts';
import { findUnpublishedFiles } from '../loader/unpublished-records.ts';
import { readSite } from '../settings/read-site.ts';
import type { Site } from '../settings/site-schema.ts';
import { deployBuild } from './deploy.ts';
import { lock } from './lock.ts';
import { interruptedDeploy, manifestFolder, readManifest } from './manifest.ts';
import { nextPublication } from './next-publication.ts';
import { collectNotes } from './notes.ts';
import { checkOutDir } from './out-dir.ts';
import { countUp, startProgress } from './progress.ts';
import { findRemovedUrls, formatRemovedUrls, NO_REMOVED_URLS } from './removed-urls.ts';
import { fingerprintSite } from './site-fingerprint.ts';
import { hasSiteMarker } from './site-marker.ts';
import { bundleFolder, startBundle } from './start-bundle.ts';
import { publicFiles } from './static-files.ts';
import { type BuildSummary, countChangedStories, fullRenderReason } from './summary.ts';
import { WorkerPool } from './worker-pool.ts';
import { includesYear, type YearRange } from './year-range.ts';

export interface BuildOptions {
  /** the project's folder */
  root: string;
  /** the folder of the published site */
  out: string;
  /** render every page, whatever is known of the last build */
  force: boolean;
  /** publish nothing if the address of a story would lead nowhere */
  strict: boolean;
  /** the years to build; undefined means all */
  years: YearRange | undefined;
  /** prints a line while the build runs */
  log(line: string): void;
}

/**
 * Builds the site: renders the pages whose inputs changed since the last build, and deploys them when all are there. The
 * published site then has the bytes that a first build of the same content would give.
 *
 * @throws UserError for mistakes in `content/` (all of them), or for a folder that a site may not be built into; the
 *   published site stays as it was
 */
export async function buildSite(options: BuildOptions): Promise<BuildSummary> {
  const { root, out, log } = options;
  const folder = manifestFolder(root, out);
  checkOutDir(root, out, folder);
  const unlock = await lock(join(dirname(folder), 'lock'), (pid) =>
    log(`Another build (process ${pid}) is at work. This one waits for it.`),
  );
  const pool = new WorkerPool();
  try {
    return await buildWithPool(pool, options, folder);
  } finally {
    await pool.stop();
    unlock();
  }
}

async function buildWithPool(pool: WorkerPool, options: BuildOptions, folder: string): Promise<BuildSummary> {
  const { root, out, force, years } = options;
  const now = Date.now();
  const site = readSite(root);
  const recordFolders = RECORD_FOLDERS.map(({ folder: name }) => name);
  const fingerprint = fingerprintSite(root, site, recordFolders);
  const before = readManifest(folder);
  // Records are part of the bundle, so they are read only for a new one. Reading them loads the parser.
  const records = before?.bundle === fingerprint.bundle ? undefined : await checkBundled(root, site);
  const everything = records
    ? hash('sha1', fingerprint.code + records.footer, 'base64url')
    : before!.everything;

  // The bundler works while articles are read. It does not start if it would only fail at a mistake.
  const ofRecords = records?.diagnostics ?? [];
  const hasMistake = ofRecords.some(({ fatal }) => fatal);
  const bundling = hasMistake ? undefined : startBundle(root, fingerprint.bundle);
  const loaded = await loadArticles(root, site, {
    read: pool.reader((total) => startProgress('Reading stories', total)),
    now,
    onPictures: (total) => countUp('Reading pictures', total),
    ...(years ? { isYearOpen: (year) => includesYear(year, years) } : {}),
  });
  const diagnostics = [...ofRecords, ...loaded.diagnostics];
  if (diagnostics.some(({ fatal }) => fatal)) {
    bundling?.stop();
    throw new ContentError(diagnostics);
  }

  const unpublished = [
    ...loaded.warnings,
    ...RECORD_FOLDERS.flatMap((kind) => findUnpublishedFiles(root, kind)),
  ].map((diagnostic) => formatDiagnostics([diagnostic]));
  const staticFiles = publicFiles(root);
  const inputs = [
    fingerprint.bundle,
    years?.written ?? '',
    ...loaded.files.map(({ path, digest, figures }) => `${path} ${digest}${figures?.digest ?? ''}`),
    ...staticFiles.map(({ file, key }) => `${file} ${key}`),
    loaded.frontDigest,
  ];
  const content = hash('sha1', inputs.join('\n'), 'base64url');
  const interrupted = interruptedDeploy(folder);
  const isThere = existsSync(years?.to === undefined ? join(out, '404.html') : out);
  const reason = fullRenderReason({ force, before, isThere, everything });
  const isDue = Object.values(before?.due ?? {}).some((time) => time !== undefined && time <= now);
  if (!reason && before!.content === content && !isDue && !interrupted && hasSiteMarker(out)) {
    const nothing = { stories: 0, rendered: 0, removed: 0, removedUrls: NO_REMOVED_URLS };
    const { pages: kept, due } = before!;
    return { ...nothing, reason, kept, nextStory: due.story, notes: unpublished };
  }

  const due = nextPublication(loaded.files, loaded.front, now);
  await bundling!.done;
  const known = reason ? new Map<string, string>() : new Map(before!.keys);
  for (const file of interrupted ?? []) known.delete(file);
  const folders = { staging: join(root, '.cache/next'), out };
  // A build that finds nothing to do does not load what renders.
  const { renderSite } = await import('./render-site.ts');
  const { keys, changed } = await renderSite({
    articles: loaded.files,
    bundle: bundleFolder(root, fingerprint.bundle),
    everything,
    folders,
    staticFiles,
    known,
    look: site,
    precompress: site.precompress,
    years,
    pool,
  });

  const removedUrls = findRemovedUrls(before?.keys ?? new Map(), keys, { out, files: loaded.files, years });
  if (options.strict && removedUrls.count > 0) {
    rmSync(folders.staging, { recursive: true, force: true });
    throw new UserError(
      `${formatRemovedUrls(removedUrls)}\nNothing was published, because of --strict; the site is unchanged.`,
    );
  }

  // Without a manifest to trust, every file of the folder that is not of the site is removed.
  const published = reason || interrupted ? listFiles(out) : [...known.keys()];
  const removed = published.filter((file) => !keys.has(file));
  const pages = countPages(keys.keys());
  const ofRecordFiles = records?.notes ?? before!.records;
  const linked = {
    ...ofRecordFiles,
    staticPages: [...ofRecordFiles.staticPages, ...linksOfFront(root, loaded.front)],
  };
  const notes = [...unpublished, ...(await collectNotes(loaded.files, linked, { keys, years, now }))];
  const manifest = {
    everything,
    bundle: fingerprint.bundle,
    content,
    due,
    pages,
    records: ofRecordFiles,
    keys,
  };
  deployBuild(folders, folder, changed, removed, manifest);
  const rendered = countPages(changed);
  return {
    reason,
    stories: countChangedStories(before?.keys, keys),
    rendered,
    removed: countPages(removed),
    kept: pages - rendered,
    removedUrls,
    nextStory: due.story,
    notes,
  };
}

/** Checks what is bundled with the code: records and fonts. */
async function checkBundled(root: string, site: Site) {
  const [{ checkRecords }, { fontWarnings }] = await Promise.all([
    import('../loader/check-records.ts'),
    import('./fonts/font-warnings.ts'),
  ]);
  const { diagnostics, footer, notes } = await checkRecords(root, site);
  const ofFonts = await fontWarnings(root, site);
  const lines = ofFonts.map((diagnostic) => formatDiagnostics([diagnostic]));
  return { diagnostics, footer, notes: { ...notes, notes: [...notes.notes, ...lines] } };
}

function countPages(files: Iterable<string>): number {
  let count = 0;
  for (const file of files) if (file.endsWith('.html')) count += 1;
  return count;
}
