import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { endWithUs, stop } from './processes.ts';

/** A screen that nobody sees. */
export interface VirtualScreen {
  /** its name in the environment: `:99` */
  display: string;
  close(): Promise<void>;
}

/** Starts a screen under a name that no other has. */
export async function startXvfb(width: number, height: number): Promise<VirtualScreen> {
  const size = `${width}x${height}x24`;
  // It writes the number that it found free to the fourth of its streams.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  endWithUs(child);
  const over = new AbortController();
  child.once('exit', () => over.abort(new Error('Xvfb ended before it had a screen.')));
  const [number] = (await once(child.stdio[3] as Readable, 'data', { signal: over.signal })) as [Buffer];
  return { display: `:${number.toString().trim()}`, close: () => stop(child) };
}
