import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

// Runs before the tests: a browser is there already, or the system's package is installed, or one sentence says how.

const HOW =
  'The browser tests need Chromium: install it with `sudo apt-get install chromium` (Debian, Ubuntu), or install ' +
  'Chrome, or set CHROMIUM_PATH to a browser of that kind.';

function run(command: string, ...words: string[]): boolean {
  return spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function installWithApt(): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!run('apt-get', '--version')) return false;
  if (!isRoot && !run('sudo', '-n', 'true')) return false;
  console.log('No browser is here: installing Chromium from the system’s packages.');
  const apt = (...words: string[]) => {
    const flags = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120'];
    return isRoot ? run('apt-get', ...flags, ...words) : run('sudo', '-n', 'apt-get', ...flags, ...words);
  };
  apt('update');
  return apt('install', '--no-install-recommends', 'chromium');
}

if (!findChromium() && !(installWithApt() && findChromium())) {
  console.error(HOW);
  process.exitCode = 1;
}
