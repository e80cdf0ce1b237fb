import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, start } from '../site/build-site.ts';

// What an editor types who has the engine from npm. Packages come from npm's own cache where it has them.

/** Runs npm in a folder. @returns what it printed @throws what it said, if it failed */
export function npm(cwd: string, words: string): string {
  return execFileSync(`npm ${words}`, { cwd, encoding: 'utf8', stdio: 'pipe', shell: true });
}

/** Installs packages, or what `package.json` asks for. */
export function install(cwd: string, ...packages: string[]): void {
  npm(cwd, `install --prefer-offline --no-audit --no-fund ${packages.join(' ')}`);
}

/** Packs a folder. @returns the path of the tarball */
export function pack(folder: string, into: string, flags = ''): string {
  npm(folder, `pack --pack-destination "${into}" ${flags}`);
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return join(into, `${name}-${version}.tgz`);
}

/** Packs the engine that a paper has, as if it were another version. @returns the path of the tarball */
export function packAs(version: string, paper: string, into: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-version-'));
  try {
    cpSync(join(paper, 'node_modules/wirecopy'), folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, version }));
    return pack(folder, into, '--ignore-scripts');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the installed command in a paper, as its `node_modules/.bin` does. */
export function wirecopy(
  paper: string,
  ...words: string[]
): Promise<{ code: number | null; output: string }> {
  return finished(start(paper, ['node_modules/wirecopy/.compiled/commands/wirecopy.js', ...words], {}));
}

/** The files of a folder, without what a build or npm made. */
export function ownFiles(folder: string): Record<string, string> {
  const made = /^(?:node_modules|dist|\.cache|\.astro|package(?:-lock)?\.json|.*\.tgz)(?:[\\/]|$)/;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => !made.test(path));
  return Object.fromEntries(
    files.toSorted().map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  );
}
