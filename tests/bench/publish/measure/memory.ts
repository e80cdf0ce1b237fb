import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

// The most memory that a program and all that it starts hold at one time: the sum of their resident sets, looked at
// many times a second. Pages that two of them share are counted twice. No single process is told smaller than Linux
// itself has seen it (VmHWM), so that a short peak between two looks is lost only where it is of several processes.

export interface MemoryWatch {
  /** ends it; the most seen, in bytes */
  stop(): number;
}

/** How memory is looked at on this machine, for the report. */
export const MEMORY_METHOD = existsSync('/proc/self/status')
  ? 'peak of the sum of resident sets over the process tree, /proc every 20 ms, at least the largest VmHWM'
  : 'peak of the sum of resident sets over the process tree, ps every 250 ms';

/** Watches a program and its descendants. */
export function watchMemory(pid: number): MemoryWatch {
  return existsSync('/proc/self/status') ? watchProc(pid) : watchPs(pid);
}

const LOOK_EVERY = 20;
// To find new processes means to look through all there are.
const SEARCH_EVERY = 10;

function watchProc(root: number): MemoryWatch {
  let known = [root];
  let peak = 0;
  let looks = 0;
  const look = () => {
    if (looks % SEARCH_EVERY === 0) known = descendantsOf(root, parentsInProc());
    looks += 1;
    const sizes = known.map(sizeOf);
    const sum = sizes.reduce((total, { now }) => total + now, 0);
    peak = Math.max(peak, sum, ...sizes.map(({ most }) => most));
  };
  look();
  const timer = setInterval(look, LOOK_EVERY);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function sizeOf(pid: number): { now: number; most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
    return { now: read('VmRSS'), most: read('VmHWM') };
  } catch {
    return { now: 0, most: 0 };
  }
}

function parentsInProc(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of the program, in brackets, may hold anything.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      parents.set(Number(name), Number(parent));
    } catch {
      // It has ended meanwhile.
    }
  }
  return parents;
}

/** A process and all that descend from it, by the parent of each. */
export function descendantsOf(root: number, parents: ReadonlyMap<number, number>): number[] {
  const family = [root];
  const children = Map.groupBy(parents.keys(), (pid) => parents.get(pid));
  for (const pid of family) family.push(...(children.get(pid) ?? []));
  return family;
}

function watchPs(root: number): MemoryWatch {
  let peak = 0;
  const look = () =>
    execFile('ps', ['-A', '-o', 'pid=,ppid=,rss='], (failed, told) => {
      if (failed) return;
      const rows = told
        .trim()
        .split('\n')
        .map((row) => row.trim().split(/\s+/).map(Number));
      const parents = new Map(rows.map(([pid = 0, parent = 0]) => [pid, parent]));
      const family = new Set(descendantsOf(root, parents));
      const sum = rows.reduce((total, [pid = 0, , size = 0]) => total + (family.has(pid) ? size : 0), 0);
      peak = Math.max(peak, sum * 1024);
    });
  const timer = setInterval(look, 250);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
