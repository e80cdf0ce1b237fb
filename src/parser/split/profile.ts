/**
 * What one paragraph looks like, measured once: its size, its ending, its opening, its words.
 * Nothing here knows where the paragraph stands or what language it is in. Every measure reads a bounded number of
 * characters.
 */

/** Characters of a paragraph that are read for words and marks; its size is taken from the whole length. */
export const CHARACTERS_READ = 1200;

export interface Profile {
  /** Length in characters; a wide character (Han, kana, Hangul) counts for the letters it stands for. */
  readonly size: number;
  /** Ends in a full stop, question or exclamation mark; closing quotation marks after it are passed over. */
  readonly ends: boolean;
  readonly opensWithQuote: boolean;
  readonly quotes: boolean;
  /** Opens with a place and agency line: "LONDON (Reuters) -", "(CNN) --", "BERLIN —". */
  readonly placeLine: boolean;
  /** A colon after the first few words, as in "Minister: No new taxes". */
  readonly label: boolean;
  /** Share of words of at most three letters: telegraphic style drops articles and auxiliaries. */
  readonly shortWords: number;
  /** Words inside a sentence that open with a capital letter, for each word. */
  readonly capitals: number;
  /** Numbers, for each word. */
  readonly figures: number;
  /** Word beginnings, numbers and pairs of wide characters: what the paragraph is about. */
  readonly stems: readonly string[];
  /** Neighbouring words, each pair as a number, to find what is repeated word for word. */
  readonly pairs: readonly number[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const NUMBER = /\p{N}+/gu;
const INNER_CAPITAL = /[^\s.!?"“:]\s["“'‘(]?\p{Lu}/gu;
const CLOSERS = '"\'”’»«“‘)]}›‹」』）';
const QUOTES = /["“”„«»「」『』]/;
const STOPS = '.!?…。！？।؟';
// Both parts are bounded by the 120 characters this is tried on.
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

/** Five letters are enough to bring most inflected forms of a word together; shorter words say little. */
function stemsOf(words: readonly string[]): string[] {
  const stems = new Set<string>();
  for (const word of words) {
    if (isWide(word.charCodeAt(0)))
      for (let at = 0; at + 2 <= word.length; at += 1) stems.add(word.slice(at, at + 2));
    else if (word.length > 3 || /\d/.test(word)) stems.add(word.slice(0, 5));
  }
  return [...stems];
}

// Every word has a number, which is the same as long as it is remembered.
const numbers = new Map<string, number>();
const MOST_NUMBERS = 2 ** 20;

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
    if (before >= 0) pairs.add(before * 2 * MOST_NUMBERS + number);
    before = number;
  }
  return [...pairs];
}

/** Forgets the numbers of words when they have become many. To be called between two pieces of copy. */
export function forgetWords(): void {
  if (numbers.size > MOST_NUMBERS) numbers.clear();
}

function countOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  let count = 0;
  for (const one of all) if (is(one)) count += 1;
  return count;
}

const occurrences = (read: string, pattern: RegExp): number => read.match(pattern)?.length ?? 0;

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
