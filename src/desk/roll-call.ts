import type { VFileMessage } from 'vfile-message';
import { CopyError } from './report.ts';

// Astro runs the loaders at once and stops at the first that throws. An editor wants the mistakes of all.
const LOADERS = 3;

interface Round {
  messages: VFileMessage[];
  reported: number;
  all: PromiseWithResolvers<void>;
}

let round = newRound();

function newRound(): Round {
  return { messages: [], reported: 0, all: Promise.withResolvers() };
}

/**
 * Hands in what a loader found, and waits until the others have.
 *
 * @throws CopyError with the mistakes of all loaders, if there is one among them
 */
export async function rollCall(messages: readonly VFileMessage[]): Promise<void> {
  const mine = round;
  mine.messages.push(...messages);
  mine.reported += 1;
  if (mine.reported === LOADERS) {
    round = newRound();
    mine.all.resolve();
  }
  await mine.all.promise;
  if (mine.messages.some((message) => message.fatal)) throw new CopyError(mine.messages);
}
