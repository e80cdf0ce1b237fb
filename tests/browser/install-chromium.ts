import { spawnSync } from 'node:child_process';

/** What to do where there is no browser and this process may not install one. */
export const HOW_TO_GET_CHROMIUM =
  'Install Chromium with `sudo apt-get install chromium` (Debian, Ubuntu), or install Chrome, or set CHROMIUM_PATH to a browser of that kind.';

/**
 * Installs Chromium from the system's packages: only as root, and only where the system has apt. Says so first.
 *
 * @returns whether it was installed
 */
export function installChromium(): boolean {
  if (process.getuid?.() !== 0 || !apt('--version')) return false;
  console.log('No browser is here: installing Chromium from the system’s packages.');
  apt('update');
  return (
    apt('install', '--no-install-recommends', 'chromium-headless-shell') ||
    apt('install', '--no-install-recommends', 'chromium')
  );
}

function apt(...words: string[]): boolean {
  const flags = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120'];
  const stdio: ('ignore' | 'inherit')[] = ['ignore', 'ignore', 'inherit'];
  return spawnSync('apt-get', [...flags, ...words], { stdio }).status === 0;
}
