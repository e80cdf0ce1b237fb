import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the published site is: what it was made from, and the key of each of its files. */
export interface SiteRecord {
  /** digest of what every page depends on beside what it shows */
  everything: string;
  /** name of the bundle it was rendered with */
  bundle: string;
  /** digest of all else the site was made from: copy, records, files of `public/` */
  content: string;
  /** when the next story is due, in milliseconds */
  due: number | undefined;
  /** keys by file, from the root of the site */
  keys: Map<string, string>;
}

// The first line tells versions apart: a record that another version wrote is not read.
const NAME = 'wirecopy-record-1';

const places = (folder: string) => ({ record: join(folder, 'record'), placing: join(folder, 'placing') });

/** Reads the record of a published site; undefined where there is none that can be trusted. */
export function readRecord(folder: string): SiteRecord | undefined {
  let text: string;
  try {
    text = readFileSync(places(folder).record, 'utf8');
  } catch {
    return undefined;
  }
  const [head = '', ...lines] = text.split('\n');
  const end = lines.pop();
  const [name, count, everything, bundle, content, due] = head.split(' ');
  if (name !== NAME || end !== '' || lines.length !== Number(count)) return undefined;
  const keys = new Map(
    lines.map((line): [string, string] => [
      line.slice(line.indexOf(' ') + 1),
      line.slice(0, line.indexOf(' ')),
    ]),
  );
  return {
    everything: everything!,
    bundle: bundle!,
    content: content!,
    due: due ? Number(due) : undefined,
    keys,
  };
}

/** Writes the record, in one step, and so ends the placing that it is the record of. */
export function writeRecord(folder: string, { everything, bundle, content, due, keys }: SiteRecord): void {
  const { record, placing } = places(folder);
  const lines = Array.from(keys, ([file, key]) => `${key} ${file}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${record}.new`,
    `${[NAME, keys.size, everything, bundle, content, due ?? ''].join(' ')}\n${lines.join('')}`,
  );
  renameSync(`${record}.new`, record);
  rmSync(placing, { force: true });
}

/** Notes that files are about to change, so that a build that is killed now is known not to match its record. */
export function startPlacing(folder: string, files: readonly string[]): void {
  const { placing } = places(folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${placing}.new`, JSON.stringify(files));
  renameSync(`${placing}.new`, placing);
}

/** The files that an earlier build was changing when it was killed; undefined where none was. */
export function wasPlacing(folder: string): string[] | undefined {
  try {
    return JSON.parse(readFileSync(places(folder).placing, 'utf8')) as string[];
  } catch {
    return undefined;
  }
}
