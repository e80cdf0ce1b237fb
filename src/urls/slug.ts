import { hash } from 'node:crypto';
import toLatin from '@sindresorhus/slugify';

/**
 * The slug of a topic or an author. It depends only on the name.
 *
 * Letters and digits become Latin if their script can be transliterated (`zuerich`); otherwise they stay (`中国g7`).
 * Symbols become words, because they distinguish names: `c-plus-plus`, `c-sharp`; an emoji becomes its code point,
 * `u1f680`. Case, white space, apostrophes, other punctuation and Unicode normalization make no difference. A name that
 * is too long is cut, and ends with a digest of the whole name.
 *
 * @returns at most 200 bytes of UTF-8; empty only if the name is white space
 */
export function nameSlug(name: string): string {
  const slug = nameSlugs.get(name) ?? makeNameSlug(name);
  if (nameSlugs.size >= MAX_CACHED) nameSlugs.clear();
  nameSlugs.set(name, slug);
  return slug;
}

// Cached, because the same name is on many pages, and a call without this map takes 5.5 µs.
const nameSlugs = new Map<string, string>();
const MAX_CACHED = 20_000;

function makeNameSlug(name: string): string {
  const slug = toSlug(spellSymbols(name)) || codePointsOf(name);
  if (Buffer.byteLength(slug) <= MAX_BYTES) return slug;
  const digest = hash('sha1', slug, 'hex').slice(0, 8);
  return `${cut(slug, MAX_BYTES - digest.length - 1)}-${digest}`;
}

/**
 * The slug of a headline or file name. Letters and digits are as in {@link nameSlug}; symbols are dropped. If two
 * stories get the same URL, the build reports it, and an editor writes another slug.
 *
 * @returns at most 200 bytes of UTF-8; empty for a text without letters and digits
 */
export function textSlug(text: string): string {
  return cut(toSlug(text), MAX_BYTES);
}

/**
 * Whether two names with the same slug are the same name. Names in Latin letters always are (`Zürich`, `Zuerich`). In
 * other scripts, different letters can have the same transliteration.
 */
export function isSameName(a: string, b: string): boolean {
  return (isLatin(a) && isLatin(b)) || lettersOf(a) === lettersOf(b);
}

// A slug becomes a folder name, and most file systems allow 255 bytes.
const MAX_BYTES = 200;

const SYMBOL_WORDS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '%': 'percent',
  '@': 'at',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
};

// Mathematical and currency symbols and emoji, and emoji modifiers: skin tone, keycap, tags of regional flags,
// zero-width joiner. Not `<`, `>`, `|`, `~`, copyright and trademark signs, which do not distinguish names.
const SYMBOLS =
  /(?![<>|~©®™℠])[\p{Sm}\p{Sc}\p{So}\p{Emoji_Modifier}\u20e3\u{e0020}-\u{e007e}%@]|(?<=[\p{So}\p{Emoji_Modifier}])\u200d/gu;

// Fullwidth punctuation, as Chinese and Japanese keyboards type it.
const FULLWIDTH = /[！-／：-＠［-｀｛-～]/g;

/** Replaces the symbols of a name with words. */
function spellSymbols(name: string): string {
  return name
    .normalize('NFC')
    .replace(FULLWIDTH, (symbol) => symbol.normalize('NFKC'))
    .replace(/(?<=[\p{L}\p{N}]\s*)#(?![\p{L}\p{N}])/gu, ' sharp ')
    .replaceAll('#', ' hash ')
    .replaceAll('\ufe0f', '')
    .replace(SYMBOLS, (symbol) => ` ${SYMBOL_WORDS[symbol] ?? (toLatin(symbol) || codePointsOf(symbol))} `);
}

/** `u1f44d-u1f3fd`. U+FE0F is left out: it only says how to draw an emoji. */
function codePointsOf(text: string): string {
  const letters = Array.from(text.normalize('NFC').replace(/[\s\ufe0f]/g, ''));
  return letters.map((letter) => `u${letter.codePointAt(0)!.toString(16)}`).join('-');
}

const APOSTROPHES = /['’‘]/g;
const LETTER = /[\p{L}\p{N}]/u;
const IS_LETTER = /^[\p{L}\p{N}]/u;
const ENDS_WITH_LETTER = /[\p{L}\p{N}]\p{M}*$/u;

/** A slug of any length. */
function toSlug(text: string): string {
  const plain = text.normalize('NFC').replace(APOSTROPHES, '');
  if (!LETTER.test(plain)) return toLatin(plain);
  const latin = toLatin(plain);
  if (latin && canTransliterateAll(plain)) return latin;
  const own = latin ? mixedSlug(plain) : plain.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return own.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

/** The slug of a text in which only some letters can be transliterated; the others stay. */
function mixedSlug(text: string): string {
  let slug = '';
  let run = '';
  const endRun = () => {
    if (run)
      slug += `${IS_LETTER.test(run) ? '' : '-'}${toLatin(run)}${ENDS_WITH_LETTER.test(run) ? '' : '-'}`;
    run = '';
  };
  for (const [cluster, letter] of text.matchAll(/([\p{L}\p{N}])\p{M}*|[^]/gu)) {
    if (letter === undefined || canTransliterate(letter)) run += cluster;
    else {
      endRun();
      slug += cluster.toLowerCase();
    }
  }
  endRun();
  return slug;
}

function canTransliterateAll(text: string): boolean {
  for (const letter of text.replace(/[\u0020-\u007e]+/g, '')) {
    if (IS_LETTER.test(letter) && !canTransliterate(letter)) return false;
  }
  return true;
}

/**
 * Whether a letter can be transliterated, possibly to nothing, as the Russian soft sign. Other letters become a word
 * boundary, which is a hyphen.
 */
function canTransliterate(letter: string): boolean {
  return !toLatin(`a${letter}a`, { decamelize: false }).includes('-');
}

/** Cuts a slug to a number of bytes, after a word if possible. */
function cut(slug: string, maxBytes: number): string {
  if (Buffer.byteLength(slug) <= maxBytes) return slug;
  let head = '';
  let bytes = 0;
  for (const letter of slug) {
    bytes += Buffer.byteLength(letter);
    if (bytes > maxBytes) break;
    head += letter;
  }
  return head.includes('-') ? head.slice(0, head.lastIndexOf('-')) : head;
}

function isLatin(name: string): boolean {
  return !/(?![\p{sc=Latin}\p{sc=Common}])\p{L}/u.test(name);
}

function lettersOf(name: string): string {
  return spellSymbols(name)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const LEADING_DATE = /^\d{4}-?\d{2}-?\d{2}(?:[-_ ]|$)/;

/**
 * An article's slug: the `slug` field, else the file name without its date, else the headline.
 *
 * @returns empty if none of them has a letter or digit
 */
export function articleSlug(field: string | undefined, fileName: string, headline: string): string {
  return (
    field ?? (textSlug(fileName.replace(/\.[^.]+$/, '').replace(LEADING_DATE, '')) || textSlug(headline))
  );
}
