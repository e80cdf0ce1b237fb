// `Intl.Locale` takes 9 µs, and every page asks for the direction and the locale of the same few languages.
const directions = new Map<string, 'ltr' | 'rtl'>();
const locales = new Map<string, string>();

/** The writing direction of a language. @param language a BCP 47 tag */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known) return known;
  const isRtl = new Intl.Locale(language).getTextInfo().direction === 'rtl';
  directions.set(language, isRtl ? 'rtl' : 'ltr');
  return isRtl ? 'rtl' : 'ltr';
}

/**
 * The attributes of an element whose text may be in a different language from the site.
 *
 * @param language a BCP 47 tag; undefined means the site's language
 * @returns `lang` and `dir`; empty for a text in the site's language
 */
export function languageAttributes(
  language: string | undefined,
  siteLanguage: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!language || language === siteLanguage) return {};
  return { lang: language, dir: textDirection(language) };
}

/** Turns a language tag into an Open Graph locale, with the likely region if there is none: `en` becomes `en_US`. */
export function openGraphLocale(tag: string): string {
  const known = locales.get(tag);
  if (known) return known;
  const { language, region } = new Intl.Locale(tag).maximize();
  const locale = region ? `${language}_${region}` : language;
  locales.set(tag, locale);
  return locale;
}

/**
 * Turns a language tag into the form of the news sitemap: the language only, but `zh-cn` or `zh-tw` for Chinese.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
