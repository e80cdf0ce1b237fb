import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const RETRY_MS = 200;

/**
 * Waits until no other build of the project runs, and makes later ones wait. Takes over the lock of a killed build.
 *
 * @param path the lock file
 * @param onWait is called once, with the number of the process that has the lock
 * @returns a function that releases the lock
 */
export async function lock(path: string, onWait: (pid: number) => void): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  let waits = false;
  for (;;) {
    if (acquire(path)) return () => rmSync(path, { force: true });
    const owner = readOwner(path);
    if (owner === undefined) continue;
    if (!isRunning(owner)) removeStale(path, owner.text);
    else {
      if (!waits) onWait(owner.pid);
      waits = true;
      await pause(RETRY_MS);
    }
  }
}

/** Creates the lock file with its text in one step: another build would take an empty one for stale. */
function acquire(path: string): boolean {
  const text = `${process.pid} ${startTimeOf(process.pid)}`;
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
  return acquireWithoutLinks(path, text);
}

function acquireWithoutLinks(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

interface Owner {
  pid: number;
  startTime: string;
  text: string;
}

function readOwner(path: string): Owner | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const [pid, startTime = ''] = text.split(' ');
    return { pid: Number(pid), startTime, text };
  } catch {
    return undefined;
  }
}

function isRunning({ pid, startTime }: Owner): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // Another process may have the number by now.
  return startTimeOf(pid) === startTime;
}

/** When a process started, as Linux says it; empty on other systems. */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name is in brackets and may hold anything. The start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Removes a stale lock. Of several builds that find it, one removes it, and none removes a newer lock. */
function removeStale(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== text) renameSync(aside, path);
    else rmSync(aside, { force: true });
  } catch {
    // Another build was faster.
  }
}
