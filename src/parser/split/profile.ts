/**
 * Measures of one paragraph: its size, its beginning and end, its words. They do not depend on its position or its
 * language, and each reads a limited number of characters.
 */

/** How many characters of a paragraph are read for words and marks. Its size is that of the whole paragraph. */
export const CHARACTERS_READ = 1200;

/** The measures of a paragraph. */
export interface Profile {
  /** Length in characters; a wide character (Han, kana, Hangul) counts as 2.4. */
  readonly size: number;
  /** Ends in a full stop, question or exclamation mark; closing quotation marks after it are ignored. */
  readonly ends: boolean;
  readonly opensWithQuote: boolean;
  readonly quotes: boolean;
  /** Begins with a dateline: "LONDON (Reuters) -", "(CNN) --", "BERLIN —". */
  readonly placeLine: boolean;
  /** A colon after the first few words, as in "Minister: No new taxes". */
  readonly label: boolean;
  /** The share of words of at most three letters: headlines leave out articles and auxiliary verbs. */
  readonly shortWords: number;
  /** The number of capitalised words inside sentences, per word. */
  readonly capitals: number;
  /** The number of numbers, per word. */
  readonly figures: number;
  /** Word beginnings, numbers and pairs of wide characters, which show the subject of the paragraph. */
  readonly stems: readonly string[];
  /** Neighbouring words, each pair as a number, to find text that is repeated word for word. */
  readonly pairs: readonly number[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const NUMBER = /\p{N}+/gu;
const INNER_CAPITAL = /[^\s.!?"“:]\s["“'‘(]?\p{Lu}/gu;
const CLOSERS = '"\'”’»«“‘)]}›‹」』）';
const QUOTES = /["“”„«»「」『』]/;
const STOPS = '.!?…。！？।؟';
// Matched against the first 120 characters only, which limits backtracking.
const PLACE_LINE =
  /^[^.!?:"“]{0,60}?(?:\([^()]{1,40}\)\s{0,3}[-–—]|\((?:CNN|AP|AFP|Reuters|dpa)\)|\p{Lu}[\p{Lu}\s,]{3,30}\s[-–—]\s)/u;

const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x11ff) ||
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff66 && code <= 0xff9f);

function sizeOf(text: string, read: string): number {
  let wide = 0;
  for (let at = 0; at < read.length; at += 1) if (isWide(read.charCodeAt(at))) wide += 1;
  return text.length * (1 + (1.4 * wide) / Math.max(1, read.length));
}

/** The last character before closing quotation marks and brackets. */
function lastCharacter(text: string): string {
  let end = text.length;
  while (end > Math.max(0, text.length - 8) && (CLOSERS + ' ').includes(text.charAt(end - 1))) end -= 1;
  return text.charAt(end - 1);
}

/** The first five letters are the same in most inflected forms of a word; words of up to three letters say little. */
function stemsOf(words: readonly string[]): string[] {
  const stems = new Set<string>();
  for (const word of words) {
    if (isWide(word.charCodeAt(0)))
      for (let at = 0; at + 2 <= word.length; at += 1) stems.add(word.slice(at, at + 2));
    else if (word.length > 3 || /\d/.test(word)) stems.add(word.slice(0, 5));
  }
  return [...stems];
}

// The number of each word, so that a pair of words is one number too.
const numbers = new Map<string, number>();
const MAX_WORDS = 2 ** 20;

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

function pairsOf(words: readonly string[]): number[] {
  const pairs = new Set<number>();
  let before = -1;
  for (const word of words) {
    const number = numberOf(word);
    if (before >= 0) pairs.add(before * 2 * MAX_WORDS + number);
    before = number;
  }
  return [...pairs];
}

/** Clears the numbers of words if there are too many. Must be called between two articles, never within one. */
export function forgetWords(): void {
  if (numbers.size > MAX_WORDS) numbers.clear();
}

function countOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  let count = 0;
  for (const one of all) if (is(one)) count += 1;
  return count;
}

const occurrences = (read: string, pattern: RegExp): number => read.match(pattern)?.length ?? 0;

/** Measures a paragraph. */
export function profileOf(text: string): Profile {
  const read = text.slice(0, CHARACTERS_READ);
  const words = (read.match(WORD) ?? []).map((word) => word.toLowerCase());
  const count = Math.max(1, words.length);
  const last = lastCharacter(text);
  return {
    size: sizeOf(text, read),
    ends: last !== '' && STOPS.includes(last),
    opensWithQuote: QUOTES.test(read.charAt(0)),
    quotes: QUOTES.test(read),
    placeLine: PLACE_LINE.test(read.slice(0, 120)),
    label: read.slice(0, 45).indexOf(': ') > 2,
    shortWords: countOf(words, (word) => word.length <= 3) / count,
    capitals: occurrences(read, INNER_CAPITAL) / count,
    figures: occurrences(read, NUMBER) / count,
    stems: stemsOf(words),
    pairs: pairsOf(words),
  };
}
