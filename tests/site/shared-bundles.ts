import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSite } from '../../src/settings/read-site.ts';
import { fingerprintSite } from '../../src/build/site-fingerprint.ts';
import { bundleFolder } from '../../src/build/start-bundle.ts';
import { isCompleteBundle } from '../../src/build/astro-renderer.ts';

// Trials of the same code and settings differ in nothing but the folder they are in, which a bundle names here and there.
// Bundling takes four times as long as all the rest of a build, so one trial lends its bundle to the others. That a
// bundle of another folder gives the same site, `astro-build.test.ts` shows.

const STORE = fileURLToPath(new URL('../../.cache/test-bundles', import.meta.url));
const RECORDS = ['content/authors', 'content/pages'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Forgets the bundles of an earlier run. */
export function emptyBundleStore(): void {
  rmSync(STORE, { recursive: true, force: true });
}

/** Where a trial's bundle is, and where the store has the same one; undefined where its settings are broken. */
function placesOf(root: string, env: Environment): { own: string; stored: string } | undefined {
  try {
    const site = readSite(root, env);
    const { code, bundle } = fingerprintSite(root, site, RECORDS, env);
    const records = RECORDS.flatMap((folder) => filesOf(join(root, folder)));
    return {
      own: bundleFolder(root, bundle),
      stored: join(STORE, hash('sha1', [code, ...records].join('\n'))),
    };
  } catch {
    return undefined;
  }
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((name) => `${name} ${readFileSync(join(folder, name), 'latin1')}`);
}

/** Gives a trial the bundle that its next build would make, where another has made it. */
export function lendBundle(root: string, env: Environment): void {
  const places = placesOf(root, env);
  if (places && !isCompleteBundle(places.own) && existsSync(places.stored)) {
    copyBundle(places.stored, places.own, ROOT, root);
  }
}

/** Puts a trial's bundle where others can borrow it. */
export function keepBundle(root: string, env: Environment): void {
  const places = placesOf(root, env);
  if (places && isCompleteBundle(places.own) && !existsSync(places.stored)) {
    copyBundle(places.own, places.stored, root, ROOT);
  }
}

// What stands in the store for the trial's folder.
const ROOT = '/root-of-the-trial';

function copyBundle(from: string, to: string, root: string, newRoot: string): void {
  const beside = `${to}.${process.pid}.new`;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, beside, { recursive: true });
  for (const entry of readdirSync(beside, { recursive: true, withFileTypes: true })) {
    if (!/\.(?:mjs|json)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    if (text.includes(root)) writeFileSync(file, text.replaceAll(root, newRoot));
  }
  try {
    renameSync(beside, to);
  } catch {
    // Another worker was faster.
    rmSync(beside, { recursive: true });
  }
}
