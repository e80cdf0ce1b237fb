/** What progress is shown on: a terminal, or the log of a build. */
export type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

export interface Progress {
  /** one more card is done */
  step(): void;
  end(): void;
}

// A log gets a line as often as this, in milliseconds; a terminal's one line moves as often as that.
const LOG_EVERY = 4000;
const MOVE_EVERY = 100;

/** Shows how many of the cards are drawn: nothing where there are none to draw. */
export function showProgress(total: number, screen: Screen = process.stdout, now = Date.now): Progress {
  if (total === 0) return { step: () => undefined, end: () => undefined };
  const started = now();
  const every = screen.isTTY ? MOVE_EVERY : LOG_EVERY;
  let done = 0;
  let shown = started;
  const show = () => {
    const line = `share cards: ${done} of ${total} drawn`;
    // Back to the start of the line and over what stands there.
    screen.write(screen.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    shown = now();
  };
  if (screen.isTTY) show();
  return {
    step() {
      done += 1;
      if (now() - shown >= every) show();
    },
    end() {
      const seconds = ((now() - started) / 1000).toFixed(1);
      screen.write(
        `${screen.isTTY ? '\r\u001b[K' : ''}share cards: drew ${done} of ${total} in ${seconds} s\n`,
      );
    },
  };
}
