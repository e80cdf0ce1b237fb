/** The terms of a story's headline, key points and opening, by which related stories are found. */
export interface SubjectTerms {
  /** the topics that editors chose, in lower case */
  topics: string[];
  /** runs of capitalised words within a sentence, in lower case: `['kim', 'jong', 'un']` */
  names: string[][];
  /** every word, also those of names, with the number of the text it occurs in first: 0 is the headline */
  words: ReadonlyMap<string, number>;
  /** the words that occur in more than one of the texts */
  repeated: ReadonlySet<string>;
  /** whether it is about a competition: it contains a result, or more than one of the words in `CONTEST` */
  isContest: boolean;
}

interface SubjectText {
  topics: readonly string[];
  headline: string;
  keyPoints: readonly string[];
  opening: string;
  language?: string | undefined;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.-][\p{L}\p{M}\p{N}]+)*/gu;
const SENTENCE_END = /(?<=[.!?…:;])\s+|\s[—–|-]+\s|["“”„«»()]/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const CAPITALS = /^\p{Lu}{2,}/u;
const SPACELESS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;

/**
 * Extracts a story's topics, names and words. A capitalised word is a name. Exceptions: one alone at the start of a
 * sentence; all in a headline where most words are capitalised; one alone in German, where every noun is capitalised.
 *
 * @param siteLanguage BCP 47 tag for stories that set none
 */
export function extractSubjectTerms(story: SubjectText, siteLanguage: string): SubjectTerms {
  const language = story.language ?? siteLanguage;
  const capitalisesNouns = /^(?:de|lb)\b/i.test(language);
  const runs: Run[] = [];
  const words = new Map<string, number>();
  const texts = [story.headline, ...story.keyPoints, story.opening].map((text) => text.normalize('NFC'));
  const repeated = new Set<string>();
  let contestWords = 0;
  for (const [textIndex, text] of texts.entries()) {
    const isSpaceless = SPACELESS.test(text);
    for (const sentence of text.split(SENTENCE_END)) {
      const sentenceWords = isSpaceless ? segmentWords(sentence, language) : splitWords(sentence);
      for (const each of sentenceWords) {
        const word = each.toLowerCase();
        const firstText = words.get(word);
        if (firstText === undefined) {
          words.set(word, textIndex);
          if (CONTEST.has(word)) contestWords += 1;
        } else if (firstText !== textIndex) repeated.add(word);
      }
      addNames(sentenceWords, capitalisesNouns, runs);
    }
  }
  const certainNames = new Set(runs.flatMap(({ words: run, isFirst }) => (isFirst ? run.slice(1) : run)));
  const calendar = calendarWords(language);
  const names = runs
    .map(({ words: run, isFirst }) => (isFirst && !certainNames.has(run[0]!) ? run.slice(1) : run))
    .map((run) => run.filter((word) => !calendar.has(word)))
    .filter((run) => run.length > 0);
  return {
    topics: [...new Set(story.topics.map((topic) => topic.normalize('NFC').toLowerCase()))],
    names,
    words,
    repeated,
    isContest: contestWords > 1 || texts.some((text) => RESULT.test(text)),
  };
}

function splitWords(sentence: string): string[] {
  const words: string[] = sentence.match(WORD) ?? [];
  for (const [at, word] of words.entries()) if (POSSESSIVE.test(word)) words[at] = word.slice(0, -2);
  return words;
}

const POSSESSIVE = /[’']s$/;

function segmentWords(sentence: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence);
  return Array.from(segments).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Consecutive capitalised words. The first word of a sentence is always capitalised, so it may not be a name. */
interface Run {
  words: string[];
  /** whether it begins with the first word of a sentence */
  isFirst: boolean;
}

function addNames(sentenceWords: readonly string[], capitalisesNouns: boolean, runs: Run[]): void {
  const countBefore = runs.length;
  let longWords = 0;
  let capitalisedLongWords = 0;
  let start = 0;
  for (let at = 0; at <= sentenceWords.length; at += 1) {
    const word = sentenceWords[at];
    const isCapitalised = word !== undefined && word.length > 1 && hasCapital(word);
    if (word !== undefined && word.length > 3) {
      longWords += 1;
      if (isCapitalised) capitalisedLongWords += 1;
    }
    if (isCapitalised) continue;
    const length = at - start;
    const minLength = capitalisesNouns ? (start === 0 ? 3 : 2) : 1;
    if (length >= minLength || (length > 0 && CAPITALS.test(sentenceWords[start]!))) {
      const words = sentenceWords.slice(start, at).map((each) => each.toLowerCase());
      runs.push({ words, isFirst: start === 0 && !CAPITALS.test(sentenceWords[0]!) });
    }
    start = at + 1;
  }
  const isAllCapitalised = sentenceWords.length > 3 && capitalisedLongWords > longWords * MOST_CAPITALISED;
  if (isAllCapitalised && !capitalisesNouns) runs.length = countBefore;
}

function hasCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code > 64 && code < 91 : CAPITAL.test(word);
}

// With a larger share of capitalised long words, capitals are no sign of a name: `Kim's Visit to Russia Prolonged`.
const MOST_CAPITALISED = 0.7;

// Some languages capitalise days and months, which are not names here.
const calendars = new Map<string, ReadonlySet<string>>();

function calendarWords(language: string): ReadonlySet<string> {
  const known = calendars.get(language);
  if (known) return known;
  const words = new Set<string>();
  for (const tag of [language, 'en']) {
    const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
    for (let at = 0; at < 7; at += 1) words.add(weekday.format(Date.UTC(2024, 0, 1 + at)).toLowerCase());
    for (let at = 0; at < 12; at += 1) words.add(month.format(Date.UTC(2024, at, 1)).toLowerCase());
  }
  calendars.set(language, words);
  return words;
}

// `2-1` or `6:4`, but not `2013-14` or a telephone number.
const RESULT = /(?<![\p{L}\d.-])\d{1,3}[-–:]\d{1,3}(?![\d-])/u;
const CONTEST = new Set(
  (
    'champion champions championship championships cup cups league leagues final finals semifinal semifinals quarterfinal ' +
    'quarterfinals tournament tournaments season seasons match matches prix title titles innings wicket wickets squad ' +
    'squads playoff playoffs seed seeds seeded medal medals player players coach olympic olympics olympiad cricket series ' +
    'meister pokal liga saison spiel turnier copa coupe championnat campeonato finale'
  ).split(' '),
);
