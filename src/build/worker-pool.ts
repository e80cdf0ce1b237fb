import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { ReadBatch, ReadResult } from '../loader/read-batch.ts';
import type { Progress } from './progress.ts';
import type { RenderBatch } from './worker.ts';

// A batch is small enough that the threads end together, and large enough that neighbours, which show each other, are
// mostly in one.
const BATCH_SIZE = 200;
// Below this, a thread of one's own costs more time than it saves.
const FEWEST_FOR_POOL = 400;

/** Threads that work side by side, one a processor; there are none until there is enough to do. */
export class WorkerPool {
  private pool: Piscina | undefined;
  private elsewhere: Promise<unknown> | undefined;

  /** Leaves a processor to other work until that is done. */
  leaveRoomFor(other: Promise<unknown>): void {
    this.elsewhere = other.finally(() => (this.elsewhere = undefined)).catch(() => undefined);
  }

  /** Has everybody make ready to render so many stories with a bundle, while it is still found out what. */
  loadBundle(bundle: string, stories: number): void {
    if (stories < FEWEST_FOR_POOL) return;
    const pool = this.everybody();
    // What fails here fails again in the work itself, and is told there.
    for (const _ of pool.threads) pool.run(bundle, { name: 'loadBundle' }).catch(() => undefined);
  }

  /** Reads files of articles. */
  readonly read =
    (progressOf: (total: number) => Progress): ReadBatch =>
    async (root, files, house) => {
      const taskOf = (some: typeof files) => ({ root, files: some, house });
      const taken = await this.share<(typeof files)[number], ReadResult[]>(
        'readBatch',
        files,
        taskOf,
        progressOf(files.length),
      );
      return taken.flat();
    };

  /** Renders pages; gives the files that differ from what is published. */
  async renderPages({ pages, ...rest }: RenderBatch, progress: Progress): Promise<string[]> {
    const taskOf = (some: typeof pages) => ({ ...rest, pages: some });
    const changed = await this.share<RenderBatch['pages'][number], string[]>(
      'renderBatch',
      pages,
      taskOf,
      progress,
    );
    return changed.flat();
  }

  /** Sends the crew home. */
  async stop(): Promise<void> {
    await this.pool?.destroy();
  }

  /** Gives out work batch by batch, to whoever is free. */
  private async share<One, Result>(
    name: string,
    all: readonly One[],
    taskOf: (some: readonly One[]) => unknown,
    progress: Progress,
  ): Promise<Result[]> {
    const results: Result[] = [];
    let given = 0;
    const work = async (run: Run) => {
      while (given < all.length) {
        const some = all.slice(given, given + BATCH_SIZE);
        given += some.length;
        results.push((await run(name, taskOf(some))) as Result);
        progress.add(some.length);
      }
    };
    try {
      if (all.length < FEWEST_FOR_POOL) await work(await here());
      else await Promise.all(this.hands().map(async (free) => free.then(() => work(this.inPool()))));
      return results;
    } catch (cause) {
      // What is not begun is not begun any more.
      given = all.length;
      throw cause;
    } finally {
      progress.end();
    }
  }

  /** When each of the crew may ask for work: twice for each processor, so that a next batch waits for whoever is done. */
  private hands(): Promise<unknown>[] {
    const count = availableParallelism();
    const atOnce = this.elsewhere ? Math.max(1, count - 1) : 2 * count;
    return Array.from({ length: 2 * count }, (_, index) =>
      index < atOnce ? Promise.resolve() : this.elsewhere!,
    );
  }

  private everybody(): Piscina {
    const count = availableParallelism();
    this.pool ??= new Piscina({
      filename: new URL('worker.ts', import.meta.url).href,
      minThreads: count,
      maxThreads: count,
      idleTimeout: Infinity,
    });
    return this.pool;
  }

  private inPool(): Run {
    const pool = this.everybody();
    return (name, task) => pool.run(task, { name });
  }
}

type Run = (name: string, task: unknown) => Promise<unknown>;

/** Work in this thread. */
async function here(): Promise<Run> {
  const worker = (await import('./worker.ts')) as unknown as Record<
    string,
    (task: unknown) => Promise<unknown>
  >;
  return (name, task) => worker[name]!(task);
}
