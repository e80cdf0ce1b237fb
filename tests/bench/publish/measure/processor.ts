import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// Linux adds up, for a process, the time its ended children and theirs have spent, with all their threads. The builds
// run one after another, so that the difference of two readings is a build's.

const PER_SECOND = existsSync('/proc/self/stat')
  ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
  : undefined;

/** Processor time in seconds, user and system, of all children that have ended; undefined where it cannot be known. */
export function spentByChildren(): number | undefined {
  if (!PER_SECOND) return undefined;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[13]) + Number(fields[14])) / PER_SECOND;
}
