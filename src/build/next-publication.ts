import { freshUntil } from '../i18n/fresh-until.ts';
import type { LoadedArticle } from '../loader/entry.ts';
import type { Front } from '../settings/front-schema.ts';

/** When a build has something to do although nobody changed anything; in milliseconds since 1970. */
export interface NextPublication {
  /** when the next scheduled story is published; undefined if there is none */
  story: number | undefined;
  /** when the next story leaves the news sitemap because of its age; undefined if it lists none */
  news: number | undefined;
  /** when the notice of the front page ends; undefined if there is none, or it stays */
  notice: number | undefined;
}

/** Finds when a build has something to do if nobody changes anything. @param now in milliseconds since 1970 */
export function nextPublication(
  articles: readonly LoadedArticle[],
  { notice }: Pick<Front, 'notice'>,
  now: number,
): NextPublication {
  const end = notice?.until;
  const next: NextPublication = {
    story: undefined,
    news: undefined,
    notice: end !== undefined && end > now ? end : undefined,
  };
  for (const { entry } of articles) {
    if (entry.status) continue;
    const { timestamp } = entry;
    if (timestamp > now) next.story = Math.min(timestamp, next.story ?? Infinity);
    else if (freshUntil(timestamp) > now) next.news = Math.min(freshUntil(timestamp), next.news ?? Infinity);
  }
  return next;
}
