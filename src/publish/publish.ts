import { hash } from 'node:crypto';
import { UserError, ContentError } from '../diagnostics/user-error.ts';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setArticles } from '../loader/article-store.ts';
import { loadArticles } from '../loader/load-articles.ts';
import { findUnpublishedFiles } from '../loader/unpublished-files.ts';
import { formatDiagnostics } from '../diagnostics/report.ts';
import { readSite } from '../settings/read-site.ts';
import { Crew } from './crew.ts';
import { copiesOf } from './copies.ts';
import { nextDue } from './due.ts';
import { goneAddresses, goneText, NONE_GONE } from './gone-addresses.ts';
import { houseOf } from './house.ts';
import { lock } from './lock.ts';
import { isMarked } from './mark.ts';
import { checkOutDir } from './out-dir.ts';
import { notesOn, readRecords } from './notes.ts';
import { bundleFolder, prepare } from './prepare.ts';
import { progressOf } from './progress.ts';
import { putFirst, putInPlace } from './put-in-place.ts';
import { listFiles } from '../files/list-files.ts';
import { memoryOf, readRecord, type SiteRecord, startPlacing, wasPlacing, writeRecord } from './record.ts';
import { isAmong, type Years } from './years.ts';
import { type Outcome, reasonFor, storiesChanged } from './outcome.ts';

/** What to publish, and where. */
export interface Order {
  /** the project's folder */
  root: string;
  /** the folder of the published site */
  out: string;
  /** render everything, whatever is known of an earlier build */
  force: boolean;
  /** publish nothing where the address of a story would lead nowhere any more */
  strict: boolean;
  /** the years to build, if not all */
  years: Years | undefined;
  /** is told what an editor should know while it works */
  tell(line: string): void;
}

/**
 * Publishes the site: renders the pages whose inputs have changed since the last build, and puts them in place when all
 * of them are there. The published site is afterwards what a first build of the same content would give, byte for byte.
 *
 * @throws UserError with every mistake in `content/`, or where the folder is not one that a site may be built into; the
 *   published site is then as it was
 */
export async function publish(order: Order): Promise<Outcome> {
  const { root, out, tell } = order;
  const memory = memoryOf(root, out);
  checkOutDir(root, out, memory);
  const unlock = await lock(join(dirname(memory), 'lock'), (pid) =>
    tell(`Another build (process ${pid}) is at work. This one waits for it.`),
  );
  const crew = new Crew();
  try {
    return await publishWith(crew, order, memory);
  } finally {
    await crew.end();
    unlock();
  }
}

// The records that are bundled, and what their names end in.
const RECORDS = [
  ['content/authors', '.yaml'],
  ['content/pages', '.md'],
] as const;

async function publishWith(crew: Crew, order: Order, memory: string): Promise<Outcome> {
  const { root, out, force, years } = order;
  const now = Date.now();
  const site = readSite(root);
  const house = houseOf(
    root,
    site,
    RECORDS.map(([folder]) => folder),
  );
  const before = readRecord(memory);
  // Records that went into the bundle of the last build are as good as they were.
  const records = before?.bundle === house.bundle ? undefined : await readRecords(root);
  const everything = records ? hash('sha1', house.code + records.frame, 'base64url') : before!.everything;

  const recordMistakes = records?.remarks ?? [];
  // Bundling and reading copy go on side by side; what is not good stops before a bundler trips over it.
  const prepared = recordMistakes.some(({ fatal }) => fatal) ? undefined : prepare(root, house.bundle);
  if (prepared && !prepared.isThere) crew.leaveRoomFor(prepared.done);
  const taken = await loadArticles(root, site, {
    read: crew.read((total) => progressOf('Reading stories', total)),
    now,
    ...(years ? { isYearOpen: (year) => isAmong(year, years) } : {}),
  });
  const mistakes = [...recordMistakes, ...taken.diagnostics];
  if (mistakes.some(({ fatal }) => fatal)) {
    prepared?.stop();
    throw new ContentError(mistakes);
  }

  const others = [
    ...taken.unpublished,
    ...RECORDS.flatMap(([folder, extension]) => findUnpublishedFiles(root, folder, extension)),
  ].map((remark) => formatDiagnostics([remark]));
  const copies = copiesOf(root);
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
  const interrupted = wasPlacing(memory);
  const isThere = existsSync(years?.to === undefined ? join(out, '404.html') : out);
  const reason = reasonFor({ force, before, isThere, everything });
  const isDue = [before?.due.story, before?.due.news].some((moment) => moment !== undefined && moment <= now);
  if (!reason && before!.content === content && !isDue && !interrupted && isMarked(out)) {
    return {
      reason,
      stories: 0,
      rendered: 0,
      removed: 0,
      kept: before!.pages,
      gone: NONE_GONE,
      due: before!.due.story,
      notes: others,
    };
  }

  const due = nextDue(taken.files, now);
  await prepared!.done;
  setArticles(taken.files);
  const known = reason ? new Map<string, string>() : new Map(before!.keys);
  for (const file of interrupted ?? []) known.delete(file);
  // Rendering is loaded where there is something to render.
  const { make } = await import('./make.ts');
  const made = await make({
    bundle: bundleFolder(root, house.bundle),
    everything,
    folders: { next: join(root, '.cache/next'), out },
    copies,
    known,
    site,
    years,
    crew,
  });

  const gone = goneAddresses(before?.keys ?? new Map(), made.keys, { out, files: taken.files, years });
  if (order.strict && gone.count > 0) {
    rmSync(join(root, '.cache/next'), { recursive: true, force: true });
    throw new UserError(
      `${goneText(gone)}\nNothing was published, because of --strict; the site stands as it was.`,
    );
  }

  // Where nothing is known of what is published, everything that is there and should not be goes.
  const published = reason || interrupted ? listFiles(out) : [...known.keys()];
  const removed = published.filter((file) => !made.keys.has(file));
  const pages = pagesIn(made.keys);
  const { keys } = made;
  const told = records?.told ?? before!.records;
  const notes = [...others, ...(await notesOn(taken.files, told, { keys, years, now }))];
  const record: SiteRecord = { everything, bundle: house.bundle, content, due, pages, records: told, keys };
  place({ next: join(root, '.cache/next'), out }, memory, made.changed, removed, record);
  return {
    reason,
    stories: storiesChanged(before?.keys, made.keys),
    rendered: made.changed.filter(isPage).length,
    removed: removed.filter(isPage).length,
    kept: pages - made.changed.filter(isPage).length,
    gone,
    due: due.story,
    notes,
  };
}

function place(
  folders: { next: string; out: string },
  memory: string,
  changed: readonly string[],
  gone: readonly string[],
  record: SiteRecord,
): void {
  startPlacing(memory, [...changed, ...gone]);
  if (existsSync(folders.out)) putInPlace(folders, changed, gone);
  else putFirst(folders);
  writeRecord(memory, record);
  rmSync(folders.next, { recursive: true, force: true });
}

const isPage = (file: string) => file.endsWith('.html');

function pagesIn(keys: ReadonlyMap<string, string>): number {
  let count = 0;
  for (const file of keys.keys()) if (isPage(file)) count += 1;
  return count;
}
