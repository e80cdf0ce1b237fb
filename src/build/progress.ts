/** Shows how far a long task is: a line that changes on a terminal, a line every few seconds in a log. */
export interface Progress {
  /** counts finished items */
  add(count: number): void;
  /** removes the line from a terminal */
  end(): void;
}

const TERMINAL_EVERY_MS = 100;
const LOG_EVERY_MS = 5000;

/**
 * Starts to show progress. A task that is done at once shows nothing in a log.
 *
 * @param doing the task: `Rendering pages`
 * @param total the number of items
 */
export function startProgress(
  doing: string,
  total: number,
  out: NodeJS.WriteStream = process.stderr,
): Progress {
  const start = performance.now();
  let done = 0;
  let last = out.isTTY ? -Infinity : start;
  const show = (now: number) => {
    const left = done > 0 ? ((now - start) / done) * (total - done) : undefined;
    const time = left === undefined ? '' : `, ${Math.ceil(left / 1000)} s left`;
    const line = `${doing}: ${formatNumber(done)} of ${formatNumber(total)}${time}`;
    out.write(out.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
    last = now;
  };
  return {
    add(count) {
      done += count;
      const now = performance.now();
      if (now - last >= (out.isTTY ? TERMINAL_EVERY_MS : LOG_EVERY_MS)) show(now);
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[K');
    },
  };
}

/**
 * Starts to show the progress of a task whose items end one by one.
 *
 * @returns what to call after each item
 */
export function countUp(doing: string, total: number): () => void {
  const progress = startProgress(doing, total);
  let done = 0;
  return () => {
    progress.add(1);
    if (++done === total) progress.end();
  };
}

/** A number with separators: `100,214`. */
export function formatNumber(count: number): string {
  return count.toLocaleString('en');
}
