import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { ReadFiles } from '../desk/intake.ts';
import type { Taken } from '../desk/take-in.ts';
import type { Progress } from './progress.ts';
import type { Batch } from './worker.ts';

// A batch is small enough that the threads end together, and large enough that neighbours, which show each other, are
// mostly in one.
const PAGES_A_BATCH = 200;
const FILES_A_BATCH = 200;
// Below this, a thread of one's own costs more time than it saves.
const WORTH_A_CREW = 400;

/** Threads that work side by side, one a processor; there are none until there is enough to do. */
export class Crew {
  private pool: Piscina | undefined;

  /** Reads files of articles. */
  readonly read =
    (progressOf: (total: number) => Progress): ReadFiles =>
    async (root, files, house) => {
      const progress = progressOf(files.length);
      const taken = await this.share<typeof files, Taken[]>(
        'take',
        batches(files, FILES_A_BATCH),
        files.length,
        (some) => ({
          task: { root, files: some, house },
          size: some.length,
        }),
        progress,
      );
      return taken.flat();
    };

  /** Renders pages; gives the files that differ from what is published. */
  async print({ pages, ...rest }: Batch, progress: Progress): Promise<string[]> {
    const changed = await this.share<typeof pages, string[]>(
      'print',
      batches(pages, PAGES_A_BATCH),
      pages.length,
      (some) => ({
        task: { ...rest, pages: some },
        size: some.length,
      }),
      progress,
    );
    return changed.flat();
  }

  /** Sends the crew home. */
  async end(): Promise<void> {
    await this.pool?.destroy();
  }

  private async share<Some, Result>(
    name: string,
    parts: Some[],
    total: number,
    workOf: (some: Some) => { task: unknown; size: number },
    progress: Progress,
  ): Promise<Result[]> {
    try {
      const run = await this.runner(total);
      return await Promise.all(
        parts.map(async (some) => {
          const { task, size } = workOf(some);
          const result = (await run(name, task)) as Result;
          progress.add(size);
          return result;
        }),
      );
    } finally {
      progress.end();
    }
  }

  private async runner(total: number): Promise<(name: string, task: unknown) => Promise<unknown>> {
    if (total < WORTH_A_CREW) {
      const here = (await import('./worker.ts')) as unknown as Record<string, Work>;
      // One after the other, as in a thread of the crew.
      let turn: Promise<unknown> = Promise.resolve();
      return (name, task) => (turn = turn.then(() => here[name]!(task)));
    }
    this.pool ??= new Piscina({
      filename: new URL('worker.ts', import.meta.url).href,
      minThreads: 1,
      maxThreads: availableParallelism(),
      idleTimeout: Infinity,
    });
    return (name, task) => this.pool!.run(task, { name });
  }
}

type Work = (task: unknown) => Promise<unknown>;

function batches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
