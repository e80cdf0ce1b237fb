import { writeFileAtomic } from '../files/write-atomic.ts';
import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NextPublication } from './next-publication.ts';
import type { RecordNotes } from '../loader/check-records.ts';

/** What the published site is: what it was made from, and the key of each of its files. */
export interface BuildManifest {
  /** digest of what every page depends on beside what it shows */
  everything: string;
  /** name of the bundle it was rendered with */
  bundle: string;
  /** digest of all else the site was made from: copy, records, files of `public/` */
  content: string;
  /** when a build has something to do though nothing changed */
  due: NextPublication;
  /** how many of its files are pages */
  pages: number;
  /** of the records that went into the bundle, which are not read again while they are the same */
  records: RecordNotes;
  /** keys by file, from the root of the site; of a record that was read, made out when they are asked for */
  readonly keys: ReadonlyMap<string, string>;
}

/** Stands in place of the digest where a plain `astro build` has put other files into the folder since. */
export const BUILT_BY_ASTRO = 'astro';

// The first line tells versions apart: a record that another version wrote is not read.
const NAME = 'wirecopy-record-3';
const NEWLINE = 10;

const places = (folder: string) => ({ record: join(folder, 'record'), placing: join(folder, 'placing') });

/** Where it is kept what is known of the site in a folder. */
export function manifestFolder(root: string, out: string): string {
  return join(root, '.cache/publish', hash('sha1', out, 'hex').slice(0, 12));
}

/** Reads the record of a published site; undefined where there is none that can be trusted. */
export function readManifest(folder: string): BuildManifest | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(places(folder).record);
  } catch {
    return undefined;
  }
  const end = bytes.indexOf(NEWLINE);
  const head = bytes.toString('utf8', 0, end).split(' ');
  const [name, size, everything, bundle, content, story, news, pages, records] = head;
  const lines = bytes.subarray(end + 1);
  if (end < 0 || name !== NAME || lines.length !== Number(size)) return undefined;
  let keys: BuildManifest['keys'] | undefined;
  return {
    everything: everything!,
    bundle: bundle!,
    content: content!,
    due: { story: story ? Number(story) : undefined, news: news ? Number(news) : undefined },
    pages: Number(pages),
    records: JSON.parse(decodeURIComponent(records!)) as RecordNotes,
    get keys() {
      keys ??= parseKeys(lines.toString());
      return keys;
    },
  };
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
 * The files that a build put into a folder, or was about to when it was killed, as far as its record tells: a record of
 * another version too, which says no more than this. None where there is no record.
 */
export function filesOfManifest(folder: string): Set<string> {
  try {
    const [, ...lines] = readFileSync(places(folder).record, 'utf8').split('\n');
    return new Set([...parseKeys(lines.join('\n')).keys(), ...(interruptedDeploy(folder) ?? [])]);
  } catch {
    return new Set();
  }
}

/** Writes the record, in one step, and so ends the placing that it is the record of. */
export function writeManifest(folder: string, site: BuildManifest): void {
  const { everything, bundle, content, due, pages, records, keys } = site;
  const { record, placing } = places(folder);
  const lines = Buffer.from(Array.from(keys, ([file, key]) => `${key} ${file}\n`).join(''));
  const moments = [due.story ?? '', due.news ?? ''];
  const told = encodeURIComponent(JSON.stringify(records));
  const head = [NAME, lines.length, everything, bundle, content, ...moments, pages, told].join(' ');
  writeFileAtomic(record, Buffer.concat([Buffer.from(`${head}\n`), lines]));
  rmSync(placing, { force: true });
}

/** Notes that files are about to change, so that a build that is killed now is known not to match its record. */
export function startDeploy(folder: string, files: readonly string[]): void {
  const { placing } = places(folder);
  writeFileAtomic(placing, JSON.stringify(files));
}

/** The files that an earlier build was changing when it was killed; undefined where none was. */
export function interruptedDeploy(folder: string): string[] | undefined {
  try {
    return JSON.parse(readFileSync(places(folder).placing, 'utf8')) as string[];
  } catch {
    return undefined;
  }
}
