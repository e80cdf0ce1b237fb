import type { Story } from '../../archive/story.ts';
import { languageAttributes } from '../../i18n/language-tag.ts';

/** One story of the index; an array, to keep the file small. `lang` and `dir` only if they are not the site's. */
export type SearchRow = [...SiteLanguageRow, lang: string, dir: 'ltr' | 'rtl'] | SiteLanguageRow;

type SiteLanguageRow = [path: string, headline: string, day: string, topics: string];

/**
 * The search index of one year. There is one file per year: the files of past years do not change, and a reader who
 * finds enough in the newest year loads no other.
 *
 * @returns JSON
 */
export function searchIndex(stories: readonly Story[], siteLanguage: string): string {
  const rows = stories.map(({ path, headline, day, topics, language }): SearchRow => {
    const { lang, dir } = languageAttributes(language, siteLanguage);
    const row: SiteLanguageRow = [path, headline, day, topics.join(', ')];
    return lang && dir ? [...row, lang, dir] : row;
  });
  return JSON.stringify(rows);
}
