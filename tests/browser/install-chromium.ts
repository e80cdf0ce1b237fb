import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What to do where there is no browser and this process may not install one. */
export const HOW_TO_GET_CHROMIUM =
  'Install Chromium with `sudo apt-get install chromium` (Debian, Ubuntu), or install Chrome, or set CHROMIUM_PATH to a browser of that kind.';

/**
 * Installs Chromium from the system's packages: only as root, and only where the system has apt. Says so first. Without its
 * window it is a third of the size and does half the work; where the system does not have it so, it comes whole.
 */
export async function installChromium(): Promise<void> {
  if (process.getuid?.() !== 0 || !(await apt('--version'))) return;
  console.log('No browser is here: installing Chromium from the system’s packages.');
  await apt('update');
  if (await install('chromium-headless-shell')) return;
  await install('chromium');
}

const install = (name: string) => apt('install', '--no-install-recommends', name);

async function apt(...words: string[]): Promise<boolean> {
  const flags = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120'];
  const child = spawn('apt-get', [...flags, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0;
  } catch {
    // There is no apt here.
    return false;
  }
}
