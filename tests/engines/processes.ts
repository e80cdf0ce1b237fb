import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Ends a process that was started detached, with all that it has started, and waits until it is gone. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  killGroup(child);
  await gone;
}

/** Ends a process and all that it has started when this one ends, however it ends. */
export function endWithUs(child: ChildProcess): void {
  const end = () => killGroup(child);
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

function killGroup({ pid }: ChildProcess): void {
  if (!pid) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}
