import { setTimeout } from 'node:timers/promises';

const PATIENCE = 10_000;

/**
 * Asks again and again, until the answer is yes.
 *
 * @param what is awaited, for the message: `the dialog opens`
 * @param ask may throw, which is a no: a page that is being left cannot be asked
 * @param patience in milliseconds
 * @throws where the answer is still no when a reader would long have given up, with the last one
 */
export async function until<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  patience = PATIENCE,
): Promise<Exclude<Answer, false>> {
  const end = Date.now() + patience;
  for (;;) {
    let last: unknown;
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<Answer, false>;
      last = answer;
    } catch (cause) {
      last = cause instanceof Error ? cause.message : cause;
    }
    if (Date.now() > end) throw new Error(`Awaited in vain: ${what}. Last: ${String(last)}`);
    await setTimeout(50);
  }
}
