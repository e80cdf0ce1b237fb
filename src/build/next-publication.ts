import type { LoadedArticle } from '../loader/entry.ts';
import { freshUntil } from '../i18n/fresh-until.ts';

/** The timestamps, in milliseconds, at which a build has something to do though nobody changed anything. */
export interface NextPublication {
  /** when the next story comes out that waits for its time; undefined where none does */
  story: number | undefined;
  /** when the next story is too old for the news sitemap; undefined where it lists none */
  news: number | undefined;
}

/** When the next build has something to do, if nobody changes anything. */
export function nextPublication(files: readonly LoadedArticle[], now: number): NextPublication {
  const due: NextPublication = { story: undefined, news: undefined };
  for (const { entry } of files) {
    if (entry.status) continue;
    const { timestamp } = entry;
    if (timestamp > now) due.story = Math.min(timestamp, due.story ?? Infinity);
    else if (freshUntil(timestamp) > now) due.news = Math.min(freshUntil(timestamp), due.news ?? Infinity);
  }
  return due;
}
