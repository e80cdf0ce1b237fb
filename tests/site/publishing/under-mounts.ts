import { spawnSync } from 'node:child_process';
import { WIRECOPY } from '../build-site.ts';

// Runs a build where some mounts are made that nothing else sees, and that are gone when it ends. The first argument
// is what makes them, in the shell's words.

const [mounts] = process.argv.slice(2);
const { status } = spawnSync(
  'unshare',
  ['--mount', 'sh', '-ec', `${mounts}\nexec "$0" "$1" build`, process.execPath, WIRECOPY],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
