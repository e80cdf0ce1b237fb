import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { ReadBatch, ReadResult } from '../loader/read-batch.ts';
import type { Progress } from './progress.ts';
import type { RenderBatch } from './worker.ts';

// Small enough that all threads end at about the same time; large enough that stories which show each other are mostly
// in one batch.
const BATCH_SIZE = 200;
// For fewer items, starting threads costs more time than they save.
const MIN_ITEMS_FOR_POOL = 400;

/** Worker threads, one for each processor. They start when there is enough to do. */
export class WorkerPool {
  private pool: Piscina | undefined;

  /** Loads the bundle in every worker, if there are enough stories to use workers. @param bundle its folder */
  loadBundle(bundle: string, stories: number): void {
    if (stories < MIN_ITEMS_FOR_POOL) return;
    const pool = this.start();
    // An error here happens again in the work itself, and is reported there.
    for (const _ of pool.threads) pool.run(bundle, { name: 'loadBundle' }).catch(() => undefined);
  }

  /** Creates the function that reads articles in the workers. @param progressOf starts a progress line */
  reader(progressOf: (total: number) => Progress): ReadBatch {
    return (root, files, options) =>
      this.runInBatches<(typeof files)[number], ReadResult>(
        'readBatch',
        files,
        (batch) => ({ root, files: batch, options }),
        progressOf(files.length),
      );
  }

  /** Renders pages in the workers. @returns the files that differ from the published site */
  renderPages({ pages, ...rest }: RenderBatch, progress: Progress): Promise<string[]> {
    return this.runInBatches<RenderBatch['pages'][number], string>(
      'renderBatch',
      pages,
      (batch) => ({ ...rest, pages: batch }),
      progress,
    );
  }

  /** Stops the worker threads. */
  async stop(): Promise<void> {
    await this.pool?.destroy();
  }

  /** Runs a function of worker.ts on items, batch by batch. After an error no further batch is started. */
  private async runInBatches<Item, Result>(
    name: string,
    items: readonly Item[],
    taskOf: (batch: readonly Item[]) => unknown,
    progress: Progress,
  ): Promise<Result[]> {
    const batches = Array.from({ length: Math.ceil(items.length / BATCH_SIZE) }, (_, index) =>
      items.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
    );
    const run = items.length < MIN_ITEMS_FOR_POOL ? await runInThisThread(name) : this.runInPool(name);
    const rest = new AbortController();
    try {
      const results = batches.map(async (batch) => {
        const result = (await run(taskOf(batch), rest.signal)) as Result[];
        progress.add(batch.length);
        return result;
      });
      return (await Promise.all(results)).flat();
    } catch (cause) {
      rest.abort();
      throw cause;
    } finally {
      progress.end();
    }
  }

  private start(): Piscina {
    const count = availableParallelism();
    this.pool ??= new Piscina({
      // An installed engine is compiled.
      filename: new URL(`worker${extname(import.meta.filename)}`, import.meta.url).href,
      minThreads: count,
      maxThreads: count,
      idleTimeout: Infinity,
    });
    return this.pool;
  }

  private runInPool(name: string): Run {
    const pool = this.start();
    return (task, signal) => pool.run(task, { name, signal });
  }
}

type Run = (task: unknown, signal: AbortSignal) => Promise<unknown>;

async function runInThisThread(name: string): Promise<Run> {
  const worker = (await import('./worker.ts')) as unknown as Record<string, (task: unknown) => unknown>;
  return async (task) => worker[name]!(task);
}
