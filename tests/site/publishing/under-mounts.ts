import { spawnSync } from 'node:child_process';

// Runs a build where some mounts are made that nothing else sees, and that are gone when it ends. The first argument
// is what makes them, in the shell's words.

const [mounts] = process.argv.slice(2);
const { status } = spawnSync(
  'unshare',
  ['--mount', 'sh', '-ec', `${mounts}\nexec "$0" src/commands/wirecopy.ts build`, process.execPath],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
