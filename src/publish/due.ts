import { momentOf } from '../copy/dates.ts';
import type { Filed } from '../desk/register.ts';

/** When the next story comes out that waits for its time, in milliseconds; undefined where none does. */
export function nextDue(files: readonly Filed[], timeZone: string, now: number): number | undefined {
  const today = new Date(now - A_DAY).toISOString().slice(0, 10);
  let due: number | undefined;
  for (const { entry } of files) {
    // Most are long past, and need no reckoning with zones.
    if (entry.status || entry.datePublished.slice(0, 10) < today) continue;
    const moment = momentOf(entry.datePublished, timeZone);
    if (moment > now && (due === undefined || moment < due)) due = moment;
  }
  return due;
}

const A_DAY = 86_400_000;
