// What Fontsource calls the part of a font with a script. Scripts that are missing here have thousands of letters, which
// a site does not send.
const SUBSETS: Readonly<Record<string, string>> = {
  Arab: 'arabic',
  Armn: 'armenian',
  Beng: 'bengali',
  Cyrl: 'cyrillic',
  Deva: 'devanagari',
  Ethi: 'ethiopic',
  Geor: 'georgian',
  Grek: 'greek',
  Gujr: 'gujarati',
  Guru: 'gurmukhi',
  Hebr: 'hebrew',
  Khmr: 'khmer',
  Knda: 'kannada',
  Laoo: 'lao',
  Latn: 'latin',
  Mlym: 'malayalam',
  Mymr: 'myanmar',
  Orya: 'oriya',
  Sinh: 'sinhala',
  Taml: 'tamil',
  Telu: 'telugu',
  Thai: 'thai',
};

/**
 * The part of a font that has the script of a language.
 *
 * @param language a BCP 47 tag
 * @returns as in the names of font files: `latin`, `greek`; undefined if a site cannot send its letters
 */
export function fontSubset(language: string): string | undefined {
  return SUBSETS[new Intl.Locale(language).maximize().script ?? ''];
}

/** The parts of a font that a site in a language uses, in the order in which they are searched for a letter. */
export function fontSubsets(language: string): string[] {
  const own = fontSubset(language);
  const others = own && own !== 'latin' ? [own, `${own}-ext`] : [];
  return ['latin', ...others, 'latin-ext', 'vietnamese'];
}
