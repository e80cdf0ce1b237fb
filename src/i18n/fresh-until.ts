const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

/**
 * The time until which the news sitemap lists a story.
 *
 * @param timestamp the time of publication; like the result in milliseconds since 1970
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function freshUntil(timestamp: number): number {
  return timestamp + TWO_DAYS_MS;
}
