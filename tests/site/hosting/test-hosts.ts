import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './hosts.ts';

// The command `npm run test:hosts`: installs nginx and Caddy from the system's packages where they are missing, as root or
// with a sudo that asks for no password, and runs the tests that need them.

// A policy of 101 keeps a package from starting a server of its own.
const INSTALL = `
  policy=/usr/sbin/policy-rc.d
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\\nexit 101\\n' > $policy
    chmod 755 $policy
    trap 'rm -f $policy' EXIT
  fi
  apt-get -q -y update
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "$@"`;

const missing = [
  ['nginx', 'nginx-light'],
  ['caddy', 'caddy'],
].filter(([command]) => !isInstalled(command!));
if (missing.length) {
  const packages = missing.map(([, name]) => name!);
  console.log(`Installing ${packages.join(' and ')} from the system’s packages.`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = '', ...words] = [...asRoot, 'sh', '-ec', INSTALL, 'install', ...packages];
  spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
}
const lacking = missing.filter(([command]) => !isInstalled(command!));
if (lacking.length) {
  console.error(
    `Not installed: ${lacking.map(([command]) => command).join(', ')}. Run this as root on Debian or Ubuntu, or install them first.`,
  );
  process.exitCode = 1;
} else {
  const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url));
  const words = ['run', '--config', 'tests/vitest.config.ts', '--project', 'site', 'tests/site/hosting'];
  const { status } = spawnSync(process.execPath, [vitest, ...words], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
