import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK = 'package-lock.json';
const DONE = 'node_modules/.package-lock.json';

/**
 * Installs by its lock file what a folder's `package.json` asks for, apart from the project's packages, where that is not
 * done yet. So who never runs what needs them does not fetch them.
 *
 * @param asked the folder with `package.json` and its lock file
 * @param into the folder that gets `node_modules`
 * @throws where npm could not install them
 */
export function installApart(asked: string, into: string): void {
  if (existsSync(join(into, DONE)) && textOf(join(into, LOCK)) === textOf(join(asked, LOCK))) return;
  mkdirSync(into, { recursive: true });
  for (const file of ['package.json', LOCK]) cpSync(join(asked, file), join(into, file));
  execFileSync('npm ci --ignore-scripts --no-audit --no-fund', { cwd: into, stdio: 'pipe', shell: true });
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
