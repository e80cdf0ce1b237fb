import { hash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readManifest, type BuildManifest } from '../../../src/build/manifest.ts';
import { digestsOf } from '../built-site.ts';
import { runBuild, type TrialSite, trialSite } from '../build-site.ts';
import { type Content, filesOf } from './content.ts';

/** How a file comes to be what it is: written in place, or written beside and moved there, as many editors do. */
export type Hand = 'in place' | 'beside';

/** A trial site whose content is put on disk as a whole, and which knows what a clean build of it would give. */
export interface Newsroom {
  trial: TrialSite;
  /** brings the files on disk to a content, and leaves those alone that are as they should be */
  save(content: Content, hand?: Hand): void;
  /** gives a file of the content new times */
  touch(number: number): void;
  build(): Promise<{ code: number | null; output: string }>;
  /** the first build, which is a clean one: it knows of no earlier one */
  buildFirst(): Promise<void>;
  /** what is published, by file */
  published(): Record<string, string>;
  /** what a build into a new folder gives, which knows of no earlier one */
  clean(): Promise<Record<string, string>>;
  /** what the build wrote down of what is published */
  record(): BuildManifest | undefined;
  /** forgets all that earlier builds left but the bundled code and drawn cards, and empties the site */
  startAnew(): void;
}

/** Opens a newsroom without any content. */
export function newsroom(): Newsroom {
  const trial = trialSite();
  const at = (path: string) => join(trial.root, path);
  const clean = new Map<string, Promise<Record<string, string>>>();
  let onDisk = new Map<string, string | Buffer>();
  rmSync(at('content'), { recursive: true });

  const state = () => hash('sha1', JSON.stringify([...onDisk].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  const write = (path: string, text: string | Buffer, hand: Hand) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    if (hand === 'in place') return writeFileSync(at(path), text);
    writeFileSync(at(`${path}~`), text);
    renameSync(at(`${path}~`), at(path));
  };

  return {
    trial,
    save(content, hand = 'in place') {
      const files = filesOf(content);
      for (const path of onDisk.keys()) if (!files.has(path)) rmSync(at(path));
      for (const [path, text] of files) if (!isSame(onDisk.get(path), text)) write(path, text, hand);
      onDisk = files;
    },
    touch(number) {
      const paths = [...onDisk.keys()];
      const path = paths[number % paths.length];
      if (path) utimesSync(at(path), number % 1e9, number % 1e9);
    },
    build: () => trial.build(),
    async buildFirst() {
      await trial.publish();
      clean.set(state(), Promise.resolve(digestsOf(trial.dist)));
    },
    published: () => (existsSync(trial.dist) ? digestsOf(trial.dist) : {}),
    clean() {
      // The same files give the same site: that is what is shown here, so it is built once for each state of them.
      const known = clean.get(state()) ?? cleanBuild(trial.root);
      clean.set(state(), known);
      return known;
    },
    record: () => readManifest(at(`.cache/build/${memoryOf(trial.dist)}`)),
    startAnew() {
      for (const path of ['dist', '.cache/build', ...READ_BEFORE]) {
        rmSync(at(path), { recursive: true, force: true });
      }
    },
  };
}

/** The name under which a build remembers what it wrote into a folder. */
export function memoryOf(out: string): string {
  return hash('sha1', out, 'hex').slice(0, 12);
}

/** What builds remember of the files they have read, and the pictures they have cut. */
const READ_BEFORE = ['.cache/articles', '.cache/photos.json', '.cache/pictures'];

/** Builds into a folder of its own, without what was read before, which is put back afterwards. */
async function cleanBuild(root: string): Promise<Record<string, string>> {
  const out = join(root, 'clean');
  rmSync(out, { recursive: true, force: true });
  const paths = READ_BEFORE.map((path) => join(root, path));
  for (const path of paths) if (existsSync(path)) renameSync(path, `${path}-aside`);
  try {
    const { code, output } = await runBuild(root, {}, ['--out', 'clean']);
    if (code !== 0) throw new Error(`The clean build failed (${code}):\n${output}`);
    return digestsOf(out);
  } finally {
    for (const path of paths) {
      rmSync(path, { recursive: true, force: true });
      if (existsSync(`${path}-aside`)) renameSync(`${path}-aside`, path);
    }
  }
}

function isSame(one: string | Buffer | undefined, other: string | Buffer): boolean {
  return one !== undefined && Buffer.from(one).equals(Buffer.from(other));
}

/** Which file each path is, and when it was written: what a build that leaves a file alone does not change. */
export function stampsOf(folder: string, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    files.map((file) => {
      const { ino, mtimeMs } = lstatSync(join(folder, file));
      return [file, `${ino} ${mtimeMs}`];
    }),
  );
}
