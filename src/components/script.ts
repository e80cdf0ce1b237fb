import { remember } from '../archive/remember.ts';

/** The direction a language is written in, from Unicode's data for its script. */
export const directionOf = remember((language): 'ltr' | 'rtl' => {
  const locale = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.has(locale.script ?? '') ? 'rtl' : 'ltr';
});

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** `lang` and `dir` for a story that is not in the site's language; nothing for one that is. */
export function languageOf(
  language: string | undefined,
  siteLanguage: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!language || language === siteLanguage) return {};
  return { lang: language, dir: directionOf(language) };
}
