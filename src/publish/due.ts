import { toTimestamp } from '../i18n/time-zone.ts';
import type { Filed } from '../desk/register.ts';
import { freshUntil } from '../i18n/fresh-until.ts';

/** The moments, in milliseconds, at which a build has something to do though nobody changed anything. */
export interface Due {
  /** when the next story comes out that waits for its time; undefined where none does */
  story: number | undefined;
  /** when the next story is too old for the news sitemap; undefined where it lists none */
  news: number | undefined;
}

/** When the next build has something to do, if nobody changes anything. */
export function nextDue(files: readonly Filed[], timeZone: string, now: number): Due {
  // Days begin up to a day apart around the Earth.
  const stale = new Date(now - freshUntil(A_DAY)).toISOString().slice(0, 10);
  const due: Due = { story: undefined, news: undefined };
  for (const { entry } of files) {
    // Most are long past, and need no reckoning with zones.
    if (entry.status || entry.datePublished.slice(0, 10) < stale) continue;
    const moment = toTimestamp(entry.datePublished, timeZone);
    if (moment > now) due.story = Math.min(moment, due.story ?? Infinity);
    else if (freshUntil(moment) > now) due.news = Math.min(freshUntil(moment), due.news ?? Infinity);
  }
  return due;
}

const A_DAY = 86_400_000;
