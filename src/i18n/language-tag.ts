/** The direction a language is written in. @param language a BCP 47 tag */
export function textDirection(language: string): 'ltr' | 'rtl' {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/**
 * The attributes of an element whose text may be in another language than the site.
 *
 * @returns `lang` and `dir`; nothing for a text in the site's language
 */
export function languageAttributes(
  language: string | undefined,
  siteLanguage: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!language || language === siteLanguage) return {};
  return { lang: language, dir: textDirection(language) };
}

/** A language tag in the form of Open Graph, with the country of most of its speakers: `en_GB`. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}

/**
 * A language tag in the form of the news sitemap: the language alone, for Chinese with the country of the script.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
