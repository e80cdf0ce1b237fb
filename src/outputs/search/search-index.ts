import type { Story } from '../../archive/story.ts';
import { languageAttributes } from '../../i18n/language-tag.ts';

/** One story of the index; an array, because there are many. Language and direction stand where they are not the site's. */
export type SearchRow = [...SiteLanguageRow, lang: string, dir: 'ltr' | 'rtl'] | SiteLanguageRow;

type SiteLanguageRow = [path: string, headline: string, day: string, topics: string];

/**
 * What the search page looks through, one file a year, so that a closed year's never changes and a reader who finds
 * it in the newest loads no other.
 */
export function searchIndex(stories: readonly Story[], siteLanguage: string): string {
  const rows = stories.map(({ path, headline, day, topics, language }): SearchRow => {
    const { lang, dir } = languageAttributes(language, siteLanguage);
    const row: SiteLanguageRow = [path, headline, day, topics.join(', ')];
    return lang && dir ? [...row, lang, dir] : row;
  });
  return JSON.stringify(rows);
}
