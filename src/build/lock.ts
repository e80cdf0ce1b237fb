import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN = 200;

/**
 * Waits until no other build of the project is at work, and keeps others waiting. A lock that a killed build left is
 * taken over.
 *
 * @param waiting is told, once, of the process that is waited for
 * @returns gives the lock back
 */
export async function lock(path: string, waiting: (pid: number) => void): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  for (;;) {
    if (isTaken(path)) return () => rmSync(path, { force: true });
    const holder = holderOf(path);
    if (holder === undefined) continue;
    if (!isAtWork(holder)) takeAway(path, holder.text);
    else {
      if (!told) waiting(holder.pid);
      told = true;
      await pause(LOOK_AGAIN);
    }
  }
}

/** Takes a lock, unless another holds it. It is there with its text or not at all: an empty one would look dead. */
function isTaken(path: string): boolean {
  const text = `${process.pid} ${startOf(process.pid)}`;
  const beside = `${path}.new.${process.pid}`;
  try {
    writeFileSync(beside, text);
    linkSync(beside, path);
    return true;
  } catch (cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (syscall !== 'link') throw cause;
  } finally {
    rmSync(beside, { force: true });
  }
  return isTakenWithoutLinks(path, text);
}

/** The same where the file system knows no links. */
function isTakenWithoutLinks(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

interface Holder {
  pid: number;
  start: string;
  text: string;
}

function holderOf(path: string): Holder | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const [pid, start = ''] = text.split(' ');
    return { pid: Number(pid), start, text };
  } catch {
    return undefined;
  }
}

function isAtWork({ pid, start }: Holder): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // The number may be another process's by now.
  return startOf(pid) === start;
}

/** When a process started, where the system tells (Linux); empty elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything; the start is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Of all who find the same dead lock, one takes it away; none takes away one that is newer. */
function takeAway(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== text) renameSync(aside, path);
    else rmSync(aside, { force: true });
  } catch {
    // Another was faster.
  }
}
