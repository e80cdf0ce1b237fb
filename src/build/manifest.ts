import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '../files/write-atomic.ts';
import type { RecordNotes } from '../loader/check-records.ts';
import type { NextPublication } from './next-publication.ts';

/** What a build knows of the published site: its inputs, and the key of each of its files. */
export interface BuildManifest {
  /** the digest of what every page depends on */
  everything: string;
  /** the name of the bundle that rendered it */
  bundle: string;
  /** the digest of all content: articles, authors, static pages, files of `public/` */
  content: string;
  /** when a build has something to do without any change */
  due: NextPublication;
  /** the number of pages */
  pages: number;
  /** the notes on authors and static pages, which are read again only when they change */
  records: RecordNotes;
  /** keys by file, from the root of the site; parsed at the first access */
  readonly keys: ReadonlyMap<string, string>;
}

/** Stands for `everything` after a plain `astro build`, which writes other files into the folder. */
export const BUILT_BY_ASTRO = 'astro';

// The first line begins with this and has all but the keys. Each further line is a key and a file.
const VERSION = 'wirecopy-manifest-5';
const NEWLINE = 10;

const pathsIn = (folder: string) => ({
  manifest: join(folder, 'manifest'),
  deploying: join(folder, 'deploying'),
});

/** The folder with the manifest of the site in `out`. */
export function manifestFolder(root: string, out: string): string {
  return join(root, '.cache/build', hash('sha1', out, 'hex').slice(0, 12));
}

/** Reads the manifest of a site; undefined where there is none, or it is damaged or of another version. */
export function readManifest(folder: string): BuildManifest | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(pathsIn(folder).manifest);
  } catch {
    return undefined;
  }
  const end = bytes.indexOf(NEWLINE);
  const head = bytes.toString('utf8', 0, end).split(' ');
  const [version, size, everything, bundle, content, story, news, notice, pages, records] = head;
  const lines = bytes.subarray(end + 1);
  if (end < 0 || version !== VERSION || lines.length !== Number(size)) return undefined;
  let keys: BuildManifest['keys'] | undefined;
  return {
    everything: everything!,
    bundle: bundle!,
    content: content!,
    due: { story: timeOf(story), news: timeOf(news), notice: timeOf(notice) },
    pages: Number(pages),
    records: JSON.parse(decodeURIComponent(records!)) as RecordNotes,
    get keys() {
      keys ??= parseKeys(lines.toString());
      return keys;
    },
  };
}

function timeOf(written: string | undefined): number | undefined {
  return written ? Number(written) : undefined;
}

function parseKeys(text: string): BuildManifest['keys'] {
  const lines = text.split('\n').slice(0, -1);
  return new Map(
    lines.map((line): [string, string] => {
      const space = line.indexOf(' ');
      return [line.slice(space + 1), line.slice(0, space)];
    }),
  );
}

/**
 * The files that a build deployed, or was deploying when it was killed. It also reads a manifest of another version,
 * whose lines look the same. Empty where there is no manifest.
 */
export function filesOfManifest(folder: string): Set<string> {
  try {
    const [, ...lines] = readFileSync(pathsIn(folder).manifest, 'utf8').split('\n');
    return new Set([...parseKeys(lines.join('\n')).keys(), ...(interruptedDeploy(folder) ?? [])]);
  } catch {
    return new Set();
  }
}

/** Writes the manifest in one step. This ends the deploy that {@link startDeploy} began. */
export function writeManifest(folder: string, site: BuildManifest): void {
  const { everything, bundle, content, due, pages, records, keys } = site;
  const { manifest, deploying } = pathsIn(folder);
  const lines = Buffer.from(Array.from(keys, ([file, key]) => `${key} ${file}\n`).join(''));
  const notes = encodeURIComponent(JSON.stringify(records));
  const timestamps = [due.story ?? '', due.news ?? '', due.notice ?? ''];
  const head = [VERSION, lines.length, everything, bundle, content, ...timestamps, pages, notes].join(' ');
  writeFileAtomic(manifest, Buffer.concat([Buffer.from(`${head}\n`), lines]));
  rmSync(deploying, { force: true });
}

/** Notes which files are about to change. If the build is killed now, the next one knows that they may not fit. */
export function startDeploy(folder: string, files: readonly string[]): void {
  writeFileAtomic(pathsIn(folder).deploying, JSON.stringify(files));
}

/** The files that a killed build was deploying; undefined where no deploy was interrupted. */
export function interruptedDeploy(folder: string): string[] | undefined {
  try {
    return JSON.parse(readFileSync(pathsIn(folder).deploying, 'utf8')) as string[];
  } catch {
    return undefined;
  }
}
