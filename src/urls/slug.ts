import { hash } from 'node:crypto';
import toLatin from '@sindresorhus/slugify';

/**
 * The part of an address that stands for a name: a topic's, an author's. It depends on the name alone.
 *
 * Letters and digits are written in Latin where their script can be (`zuerich`), else they stay as they are (`中国g7`).
 * A sign that tells names apart is spelled: `c-plus-plus`, `c-sharp`, an emoji by its code point, `u1f680`. Case, white
 * space, apostrophes, other punctuation, and how accents are stored tell no names apart. A name too long for a folder is
 * cut, and ends with a digest of the whole.
 *
 * @returns at most 200 bytes, empty only for a name of white space
 */
export function nameSlug(name: string): string {
  const slug = nameSlugs.get(name) ?? makeNameSlug(name);
  if (nameSlugs.size >= MOST_KEPT) nameSlugs.clear();
  nameSlugs.set(name, slug);
  return slug;
}

// A name stands in the lists of every page of its stories: 5.5 µs a call without this map.
const nameSlugs = new Map<string, string>();
const MOST_KEPT = 20_000;

function makeNameSlug(name: string): string {
  const slug = written(spelled(name)) || codePointsOf(name);
  if (Buffer.byteLength(slug) <= LONGEST_BYTES) return slug;
  const digest = hash('sha1', slug, 'hex').slice(0, 8);
  return `${cut(slug, LONGEST_BYTES - digest.length - 1)}-${digest}`;
}

/**
 * The part of an address that stands for a text: a headline, the name of a file. Letters and digits are as in
 * {@link nameSlug}; signs are dropped, and two stories that come to one address are told apart by their editors.
 *
 * @returns at most 200 bytes, empty for a text without letter or digit
 */
export function textSlug(text: string): string {
  return cut(written(text), LONGEST_BYTES);
}

/**
 * Whether two names of one slug are one name, spelled another way. In Latin letters they are, for the slug is how such
 * a name is spelled in an address (`Zürich`, `Zuerich`); in other scripts different letters can come to one Latin one.
 */
export function isSameName(a: string, b: string): boolean {
  return (isLatin(a) && isLatin(b)) || lettersOf(a) === lettersOf(b);
}

// A file's name ends at 255 bytes in most file systems, and an address becomes a folder's name.
const LONGEST_BYTES = 200;

const SIGN_WORDS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '%': 'percent',
  '@': 'at',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
};

// Signs of mathematics, money and pictures, and what alters a picture: skin, a key around it, the letters of a flag's
// region, the joint between two pictures. Arrows of markup and marks of trade tell no names apart.
const SIGNS =
  /(?![<>|~©®™℠])[\p{Sm}\p{Sc}\p{So}\p{Emoji_Modifier}\u20e3\u{e0020}-\u{e007e}%@]|(?<=[\p{So}\p{Emoji_Modifier}])\u200d/gu;

// As Chinese and Japanese keyboards type them.
const WIDE_SIGNS = /[！-／：-＠［-｀｛-～]/g;

/** A name with words for its signs. */
function spelled(name: string): string {
  return name
    .normalize('NFC')
    .replace(WIDE_SIGNS, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=[\p{L}\p{N}]\s*)#(?![\p{L}\p{N}])/gu, ' sharp ')
    .replaceAll('#', ' hash ')
    .replaceAll('\ufe0f', '')
    .replace(SIGNS, (sign) => ` ${SIGN_WORDS[sign] ?? (toLatin(sign) || codePointsOf(sign))} `);
}

/** `u1f44d-u1f3fd`; how a picture is to be drawn (U+FE0F) makes no other one of it. */
function codePointsOf(text: string): string {
  const letters = Array.from(text.normalize('NFC').replace(/[\s\ufe0f]/g, ''));
  return letters.map((letter) => `u${letter.codePointAt(0)!.toString(16)}`).join('-');
}

const APOSTROPHES = /['’‘]/g;
const LETTER = /[\p{L}\p{N}]/u;
const IS_LETTER = /^[\p{L}\p{N}]/u;
const ENDS_WITH_LETTER = /[\p{L}\p{N}]\p{M}*$/u;

/** A text in small letters and hyphens, of any length. */
function written(text: string): string {
  const plain = text.normalize('NFC').replace(APOSTROPHES, '');
  if (!LETTER.test(plain)) return toLatin(plain);
  const latin = toLatin(plain);
  if (latin && isAllWritten(plain)) return latin;
  const own = latin ? mixed(plain) : plain.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return own.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

/** A text of which some letters can be written in Latin and some cannot: those stay as they are. */
function mixed(text: string): string {
  let slug = '';
  let run = '';
  const endRun = () => {
    if (run)
      slug += `${IS_LETTER.test(run) ? '' : '-'}${toLatin(run)}${ENDS_WITH_LETTER.test(run) ? '' : '-'}`;
    run = '';
  };
  for (const [cluster, letter] of text.matchAll(/([\p{L}\p{N}])\p{M}*|[^]/gu)) {
    if (letter === undefined || isWritten(letter)) run += cluster;
    else {
      endRun();
      slug += cluster.toLowerCase();
    }
  }
  endRun();
  return slug;
}

function isAllWritten(text: string): boolean {
  for (const letter of text.replace(/[\u0020-\u007e]+/g, '')) {
    if (IS_LETTER.test(letter) && !isWritten(letter)) return false;
  }
  return true;
}

/** Whether a letter has a place in Latin writing, be it none, as the Russian soft sign: what has not parts words. */
function isWritten(letter: string): boolean {
  return !toLatin(`a${letter}a`, { decamelize: false }).includes('-');
}

/** Cut after a word where it has words. */
function cut(slug: string, most: number): string {
  if (Buffer.byteLength(slug) <= most) return slug;
  let head = '';
  let bytes = 0;
  for (const letter of slug) {
    bytes += Buffer.byteLength(letter);
    if (bytes > most) break;
    head += letter;
  }
  return head.includes('-') ? head.slice(0, head.lastIndexOf('-')) : head;
}

function isLatin(name: string): boolean {
  return !/(?![\p{sc=Latin}\p{sc=Common}])\p{L}/u.test(name);
}

function lettersOf(name: string): string {
  return spelled(name)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const DATE_AT_HEAD = /^\d{4}-?\d{2}-?\d{2}(?:[-_ ]|$)/;

/**
 * An article's slug: the field, else the file's name less its date, else the headline.
 *
 * @returns the slug, empty where none of them has a letter or digit
 */
export function articleSlug(field: string | undefined, fileName: string, headline: string): string {
  return (
    field ?? (textSlug(fileName.replace(/\.[^.]+$/, '').replace(DATE_AT_HEAD, '')) || textSlug(headline))
  );
}
