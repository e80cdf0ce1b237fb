import { listEntries } from '../files/list-files.ts';
import { join } from 'node:path';
import { otherClaims } from './claims.ts';
import { conflictsIn } from './conflicts.ts';
import { ARTICLES_FOLDER, type House } from './copy-file.ts';
import { isLeftBehind, kindOf, notPublished } from './other-files.ts';
import { readerDigest } from './reader-digest.ts';
import { type Filed, Register, writeRegister } from './register.ts';
import type { Diagnostic } from '../diagnostics/report.ts';
import { statKeyOf } from '../files/stat-key.ts';
import { lookForPictures } from './story-pictures.ts';
import type { Incoming, Taken } from './take-in.ts';

/** Everything under `content/articles/` as the desk has taken it in. */
export interface Intake {
  /** by path; without those that could not be read as a story */
  files: readonly Filed[];
  /** mistakes, warnings and notes on what was read */
  remarks: Diagnostic[];
  /** warnings on what lies there and is no copy, at each run */
  others: Diagnostic[];
  /** how many files were read, because they are new or have changed */
  read: number;
  /** whether the entries are those of the register */
  isSame: boolean;
}

/** Reads many files; a file that is gone is left out. */
export type ReadFiles = (root: string, files: readonly Incoming[], house: House) => Promise<Taken[]>;

/** Reads files in this thread. */
export const readHere: ReadFiles = async (root, files, house) => {
  if (files.length === 0) return [];
  // What reads copy is loaded where there is copy to read: most builds find all or nearly all as it was.
  const { takeIn } = await import('./take-in.ts');
  return files.map((file) => takeIn(root, file, house)).filter((one) => one !== undefined);
};

/** How to take articles in, where it is not in the usual way. */
export interface IntakeOptions {
  /** reads what has changed */
  read?: ReadFiles;
  /** the moment of the run, in milliseconds */
  now?: number;
  /** whether the stories of a year may have changed; those of other years stay as the register has them, unlooked at */
  isOpen?: (year: string) => boolean;
}

/**
 * Takes in every article. A file whose size and times are those of the register is not read again, nor is one parsed
 * whose bytes are the same.
 */
export async function intake(
  root: string,
  house: House,
  { read = readHere, now = Date.now(), isOpen = () => true }: IntakeOptions = {},
): Promise<Intake> {
  const place = join(root, '.cache/desk/register');
  const reader = readerDigest(root, house);
  const register = Register.open(place, reader);
  const closed = new Set(Array.from(register.paths()).filter((path) => !isOpen(register.year(path)!)));
  const { stamps, others } = listCopy(root, now, closed);
  const changed = Array.from(stamps)
    .filter(([path, stamp]) => !stamp || register.stamp(path) !== stamp)
    .map(([path]) => ({ path, known: register.digest(path) }));
  const taken = new Map((await read(root, changed, house)).map((one) => [one.path, one]));

  const files: Filed[] = [...closed].map((path) => register.filed(path, register.stamp(path)!));
  for (const [path, stamp] of stamps) {
    const fresh = taken.get(path);
    if (fresh?.entry) files.push({ path, stamp, digest: fresh.digest, entry: fresh.entry });
    else if (fresh ? fresh.digest === register.digest(path) : register.stamp(path) === stamp) {
      files.push(register.filed(path, stamp));
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const isSame =
    files.length === stamps.size + closed.size &&
    files.length === register.size &&
    files.every(({ path, digest }) => register.digest(path) === digest);
  const { digest } = otherClaims(root, house);
  const isKnownClean = isSame && register.clean === digest;
  const conflicts = isKnownClean ? [] : await conflictsIn(root, house, files);
  const clean = conflicts.length === 0 ? digest : '';
  if (
    !isSame ||
    register.clean !== clean ||
    files.some(({ path, stamp }) => register.stamp(path) !== stamp)
  ) {
    writeRegister(place, { reader, clean }, files, register);
  }
  const pictures = Array.from(stamps.keys()).flatMap((path) => {
    const entry = taken.get(path)?.entry;
    const image = entry ? entry.image : register.image(path);
    return image ? [{ path, image }] : [];
  });
  const remarks = [
    ...Array.from(taken.values()).flatMap((one) => one.remarks),
    ...(await lookForPictures(root, pictures, house, now)),
    ...conflicts,
  ];
  return { files, remarks, others, read: changed.length, isSame };
}

// What a story's name ends in, as one writes it.
const ENDINGS = '`.txt` or `.md`';

/**
 * Every file of articles but the closed ones, with its stamp; the stamp is empty where it cannot be trusted. And what is
 * to be said of anything else that lies there.
 */
function listCopy(
  root: string,
  now: number,
  closed: ReadonlySet<string>,
): { stamps: Map<string, string>; others: Diagnostic[] } {
  const stamps = new Map<string, string>();
  const others: Diagnostic[] = [];
  const look = (folder: string) => {
    for (const entry of listEntries(join(root, folder))) {
      const path = `${folder}/${entry.name}`;
      if (isLeftBehind(entry.name) || closed.has(path)) continue;
      if (entry.isDirectory()) {
        look(path);
        continue;
      }
      const stamp = isCopy(entry.name) ? statKeyOf(join(root, path), now) : undefined;
      if (stamp !== undefined) stamps.set(path, stamp);
      // A file of copy without a stamp has gone away since the folder was read.
      else if (!isCopy(entry.name) || !entry.isFile()) {
        others.push(notPublished(path, kindOf(entry, join(root, path)), ENDINGS));
      }
    }
  };
  look(ARTICLES_FOLDER);
  return { stamps, others };
}

/** Whether a file's name is one that copy has. */
export function isCopy(name: string): boolean {
  return /\.(?:txt|md)$/i.test(name) && !isLeftBehind(name);
}

/**
 * What is to be said of a file of articles that was added.
 *
 * @param path from the project's root
 * @returns undefined of copy, and of what nothing is said of
 */
export function remarkOnAdded(path: string): Diagnostic | undefined {
  const below = path.slice(ARTICLES_FOLDER.length + 1).split('/');
  if (!path.startsWith(`${ARTICLES_FOLDER}/`) || isCopy(below.at(-1)!) || below.some(isLeftBehind))
    return undefined;
  return notPublished(path, 'file', ENDINGS);
}
