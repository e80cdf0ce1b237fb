import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';

/** A packed package: the name of its file, and its bytes. */
export interface Tarball {
  name: string;
  bytes: Uint8Array;
}

/**
 * Packs the engine as `npm pack` does.
 *
 * @param engine its folder
 * @param isBuilt whether it is as installed, so that nothing has to be compiled for it
 * @throws UserError with what npm says
 */
export function packEngine(engine: string, isBuilt: boolean): Tarball {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-pack-'));
  try {
    const words = [
      'pack',
      '--silent',
      '--pack-destination',
      folder,
      ...(isBuilt ? ['--ignore-scripts'] : []),
    ];
    const { status, error, stdout, stderr } = runNpm(words, engine);
    const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
    if (status !== 0 || !name) {
      throw new UserError(`npm could not pack Wirecopy:\n${error?.message ?? `${stdout}${stderr}`}`);
    }
    return { name, bytes: readFileSync(join(folder, name)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the npm that started this process, or else the one on the path. */
function runNpm(words: readonly string[], cwd: string) {
  const { npm_execpath: npm } = process.env;
  if (npm?.endsWith('npm-cli.js')) {
    return spawnSync(process.execPath, [npm, ...words], { cwd, encoding: 'utf8' });
  }
  // On Windows, npm is a batch file, which only a shell starts.
  const shell = process.platform === 'win32';
  return spawnSync('npm', shell ? words.map((word) => `"${word}"`) : words, { cwd, encoding: 'utf8', shell });
}
