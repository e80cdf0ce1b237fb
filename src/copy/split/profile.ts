/**
 * What one paragraph looks like, measured once: its size, its sentences, its ending, its opening, its words.
 * Nothing here knows where the paragraph stands. Every measure reads a bounded number of characters, in one pass.
 */

/** Characters of a paragraph that are read for words and sentences; sizes beyond it are taken from the length. */
export const CHARACTERS_READ = 1200;

export interface Profile {
  /** Length in characters, where a wide character (Han, kana, Hangul) counts for the several letters it replaces. */
  readonly size: number;
  readonly sentences: number;
  /** Ends in a full stop, question or exclamation mark, quotation marks and brackets after it not counted. */
  readonly ends: boolean;
  /** Ends in a question or exclamation mark. */
  readonly asks: boolean;
  /** The full stop stands outside the closing quotation mark. */
  readonly stopOutsideQuote: boolean;
  readonly opensWithQuote: boolean;
  readonly quoteMarks: number;
  /** Opens with a place and agency line: "LONDON (Reuters) -", "(CNN) --", "BERLIN —". */
  readonly placeLine: boolean;
  /** A colon after the first few words, as in "Minister: No new taxes". */
  readonly label: boolean;
  readonly commas: number;
  /** Share of words of at most three letters: telegraphic style drops articles and auxiliaries. */
  readonly shortWords: number;
  readonly weekday: boolean;
  readonly toldInPast: boolean;
  readonly toldInPresent: boolean;
  readonly brackets: boolean;
  /** Word beginnings (and pairs of wide characters) that say what the paragraph is about. */
  readonly stems: ReadonlySet<string>;
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CLOSERS = '"\'”’»«“‘)]}›‹」』）';
const QUOTES = '"“”„«»「」『』';
const STOPS = '.!?…。！？।؟';
const PAST = new Set(['said', 'told', 'announced', 'reported', 'added']);
const PRESENT = new Set(['says', 'say', 'tells', 'reports', 'adds']);

/** Weekday names of many languages, from the platform's own data, so that no list has to be kept here. */
const WEEKDAYS: ReadonlySet<string> = new Set(
  [
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'nl',
    'pl',
    'sv',
    'no',
    'da',
    'fi',
    'tr',
    'ko',
    'ja',
    'zh',
    'cs',
    'hu',
  ].flatMap((language) => {
    const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    return [1, 2, 3, 4, 5, 6, 7].map((day) => names.format(Date.UTC(2024, 0, day)).toLowerCase());
  }),
);

function sizeOf(text: string, read: string): number {
  let wide = 0;
  for (const character of read) if (WIDE.test(character)) wide += 1;
  const share = read.length === 0 ? 0 : wide / read.length;
  return text.length * (1 + 1.4 * share);
}

/** Full stops that end a sentence: after a word of three letters or more, before a space and a capital or quote. */
function countSentences(read: string): number {
  let count = 0;
  let letters = 0;
  for (let at = 0; at < read.length; at += 1) {
    const character = read[at] ?? '';
    if (STOPS.includes(character)) {
      if ('。！？'.includes(character)) count += 1;
      else if (letters >= 3 || character !== '.') {
        let next = at + 1;
        while (next < at + 4 && CLOSERS.includes(read[next] ?? ' ')) next += 1;
        const space = read[next] === ' ' || read[next] === '\n';
        const after = read[next + 1] ?? '';
        if (space && after !== '' && after.toLowerCase() === after && after.toUpperCase() !== after)
          letters = 0;
        else if (space && after !== '') count += 1;
      }
      letters = 0;
    } else if (/[\p{L}\p{M}]/u.test(character)) letters += 1;
    else if (!CLOSERS.includes(character)) letters = 0;
  }
  return Math.max(1, '。！？'.includes(read.at(-1) ?? ' ') ? count : count + 1);
}

const PLACE_LINE =
  /^[^.!?:"“]{0,60}?(?:\([^()]{1,40}\)\s{0,3}(?:-|–|—)|\((?:CNN|AP|AFP|Reuters|dpa)\)|\p{Lu}[\p{Lu}\s,]{3,30}\s(?:-|–|—)\s)/u;

function stemsOf(words: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const word of words) {
    if (WIDE.test(word)) for (let at = 0; at + 2 <= word.length; at += 1) stems.add(word.slice(at, at + 2));
    else if (word.length > 3 || /\d/.test(word)) stems.add(word.slice(0, 5));
  }
  return stems;
}

export function profileOf(text: string): Profile {
  const read = text.slice(0, CHARACTERS_READ);
  const words = (read.match(WORD) ?? []).map((word) => word.toLowerCase());
  let end = text.length;
  const closed: string[] = [];
  while (end > Math.max(0, text.length - 8) && (CLOSERS + ' ').includes(text[end - 1] ?? '')) {
    end -= 1;
    closed.push(text[end] ?? '');
  }
  const last = text[end - 1] ?? '';
  const outside = closed.length === 0 && '.'.includes(last) && CLOSERS.includes(text[end - 2] ?? ' ');
  const opening = read.slice(0, 45);
  const colon = opening.indexOf(': ');
  return {
    size: sizeOf(text, read),
    sentences: countSentences(read),
    ends: STOPS.includes(last) && last !== '',
    asks: last !== '' && '?!？！'.includes(last),
    stopOutsideQuote: outside && text[end - 2] !== ')',
    opensWithQuote: QUOTES.includes(read[0] ?? ' '),
    quoteMarks: [...read].filter((character) => QUOTES.includes(character)).length,
    placeLine: PLACE_LINE.test(read.slice(0, 120)),
    label: colon > 2,
    commas: [...read].filter((character) => ',，、'.includes(character)).length,
    shortWords: words.length === 0 ? 0 : words.filter((word) => word.length <= 3).length / words.length,
    weekday: words.some((word) => WEEKDAYS.has(word)),
    toldInPast: words.some((word) => PAST.has(word)),
    toldInPresent: words.some((word) => PRESENT.has(word)),
    brackets: read.includes('('),
    stems: stemsOf(words),
  };
}
