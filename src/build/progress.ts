/** Tells how far a long work is: a line that moves on a terminal, a line every few seconds elsewhere. */
export interface Progress {
  /** so much more is done */
  add(count: number): void;
  /** takes a moving line away */
  end(): void;
}

const ON_TERMINAL = 100;
const ELSEWHERE = 5000;

/**
 * Starts to tell of a work.
 *
 * @param doing what is done, such as `Rendering pages`
 * @param total how much there is to do
 */
export function startProgress(
  doing: string,
  total: number,
  out: NodeJS.WriteStream = process.stderr,
): Progress {
  const start = performance.now();
  let done = 0;
  let last = out.isTTY ? -Infinity : start;
  const tell = (now: number) => {
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
      if (now - last >= (out.isTTY ? ON_TERMINAL : ELSEWHERE)) tell(now);
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[K');
    },
  };
}

/** A number as it is read best: `100,214`. */
export function formatNumber(count: number): string {
  return count.toLocaleString('en');
}
