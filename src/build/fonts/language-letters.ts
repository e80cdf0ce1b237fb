// The letters that the fonts of the first view have. They are fixed for a language, so that no page's bytes depend on
// the stories of the site.

const ASCII = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));

// What a newspaper writes besides: marks, and the letters of names from neighbouring languages, the frequent ones only.
// Every letter costs about 60 bytes a file.
const MARKS = '\u00a0‘’“”„«»–—…•£€°';
const NAMES = 'áàâäãåæçéèêëíïñóôöøõúüœÁÅÇÉÖØÜ';

// The letters of a language that are not above, in lower case. Languages in which newspapers are written, as far as
// Newsreader has their letters: `exemplarCharacters` of CLDR 48.2, package cldr-misc-full,
// main/<language>/characters.json.
const LETTERS: Readonly<Record<string, string>> = {
  az: 'əğışİ',
  bs: 'čćžđš',
  ca: 'ìòù·',
  cs: 'čďěňřšťůýž',
  cy: 'ìîòùûẃẁŵẅýỳŷÿ',
  de: 'ß',
  dsb: 'čćěłńŕšśžź',
  eo: 'ĉĝĥĵŝŭ',
  et: 'šž',
  fi: 'šž',
  fo: 'ðý',
  fr: 'îùûÿ',
  fy: 'ýûî',
  gd: 'ìòù',
  hr: 'čćžđš',
  hsb: 'čćźěłńřšž',
  hu: 'őű',
  is: 'ðýþ',
  it: 'ìîòùû',
  ku: 'îûş',
  lb: 'îûß',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  mi: 'āēīōū',
  mt: 'ċġħîżìòù',
  pl: 'ąćęłńśźż',
  rm: 'ìòù',
  ro: 'ășțîşţ',
  se: 'čđŋšŧž',
  sk: 'čďžĺľňŕšťý',
  sl: 'čšž',
  sr: 'čćžđš',
  tk: 'žňşý',
  tr: 'ğışîûİ',
  vi: 'ảạăằẳẵắặầẩẫấậđẻẽẹềểễếệỉĩịìỏọồổỗốộơờởỡớợòủũụưừửữứựùỷỹỵýỳ',
};

/** What pages have beside the letters of another script: those of ASCII, and marks. */
export const LETTERS_BESIDE = ASCII + MARKS;

/**
 * The letters without which a language cannot be written: those of ASCII, and its own. Empty for a language that is not
 * written in Latin letters.
 *
 * @param language a BCP 47 tag
 */
export function necessaryLetters(language: string): string {
  const locale = new Intl.Locale(language);
  if (locale.maximize().script !== 'Latn') return '';
  const own = LETTERS[locale.language] ?? '';
  return `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ${own}${own.toLocaleUpperCase(language)}`;
}

/**
 * The letters that the pages of a site need in their fonts.
 *
 * @param language a BCP 47 tag
 * @returns undefined if the language is not written in Latin letters
 */
export function languageLetters(language: string): string | undefined {
  const locale = new Intl.Locale(language);
  if (locale.maximize().script !== 'Latn') return undefined;
  const own = LETTERS[locale.language] ?? '';
  return [ASCII, MARKS, NAMES, own, own.toLocaleUpperCase(language)].join('');
}
