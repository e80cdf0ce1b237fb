/** What a story's headline and summary speak of, as the search for earlier stories weighs it. */
export interface SubjectTerms {
  /** as editors gave them, in small letters */
  topics: string[];
  /** each a run of capitalised words within a sentence: `['kim', 'jong', 'un']` */
  names: string[][];
  /** every word of headline, key points and opening, names' among them; and which of these it stands in first */
  words: ReadonlyMap<string, number>;
  /** the words that stand in more than one of these */
  repeated: ReadonlySet<string>;
  /** whether it tells of a competition: of a result, or in the words of one */
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
 * Takes a story's topics, names and words. A name is told by its capitals: at the head of a sentence, in a headline that
 * has them throughout, and in German, where every noun has one, a single capital tells nothing.
 *
 * @param siteLanguage BCP 47, of stories that name no other
 */
export function extractSubjectTerms(story: SubjectText, siteLanguage: string): SubjectTerms {
  const language = story.language ?? siteLanguage;
  const hasNouns = /^(?:de|lb)\b/i.test(language);
  const runs: Run[] = [];
  const words = new Map<string, number>();
  const texts = [story.headline, ...story.keyPoints, story.opening].map((text) => text.normalize('NFC'));
  const repeated = new Set<string>();
  let ofContest = 0;
  for (const [number, text] of texts.entries()) {
    const isSpaceless = SPACELESS.test(text);
    for (const sentence of text.split(SENTENCE_END)) {
      const written = isSpaceless ? segmentWords(sentence, language) : splitWords(sentence);
      for (const each of written) {
        const word = each.toLowerCase();
        const first = words.get(word);
        if (first === undefined) {
          words.set(word, number);
          if (CONTEST.has(word)) ofContest += 1;
        } else if (first !== number) repeated.add(word);
      }
      addNames(written, hasNouns, runs);
    }
  }
  const certain = new Set(runs.flatMap(({ words: run, isFirst }) => (isFirst ? run.slice(1) : run)));
  const calendar = calendarWords(language);
  const names = runs
    .map(({ words: run, isFirst }) => (isFirst && !certain.has(run[0]!) ? run.slice(1) : run))
    .map((run) => run.filter((word) => !calendar.has(word)))
    .filter((run) => run.length > 0);
  return {
    topics: [...new Set(story.topics.map((topic) => topic.normalize('NFC').toLowerCase()))],
    names,
    words,
    repeated,
    isContest: ofContest > 1 || texts.some((text) => RESULT.test(text)),
  };
}

function splitWords(sentence: string): string[] {
  const words: string[] = sentence.match(WORD) ?? [];
  for (const [at, word] of words.entries()) if (OF_SOMEONE.test(word)) words[at] = word.slice(0, -2);
  return words;
}

const OF_SOMEONE = /[’']s$/;

function segmentWords(sentence: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence);
  return Array.from(segments).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Capitalised words in a row. The first of a sentence has its capital from there, and so is doubtful. */
interface Run {
  words: string[];
  isFirst: boolean;
}

function addNames(written: readonly string[], hasNouns: boolean, runs: Run[]): void {
  const before = runs.length;
  let long = 0;
  let longCapitalised = 0;
  let start = 0;
  for (let at = 0; at <= written.length; at += 1) {
    const word = written[at];
    const isCapitalised = word !== undefined && word.length > 1 && hasCapital(word);
    if (word !== undefined && word.length > 3) {
      long += 1;
      if (isCapitalised) longCapitalised += 1;
    }
    if (isCapitalised) continue;
    const length = at - start;
    const least = hasNouns ? (start === 0 ? 3 : 2) : 1;
    if (length >= least || (length > 0 && CAPITALS.test(written[start]!))) {
      const words = written.slice(start, at).map((each) => each.toLowerCase());
      runs.push({ words, isFirst: start === 0 && !CAPITALS.test(written[0]!) });
    }
    start = at + 1;
  }
  const isAllCapitalised = written.length > 3 && longCapitalised > long * MOST_CAPITALISED;
  if (isAllCapitalised && !hasNouns) runs.length = before;
}

function hasCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code > 64 && code < 91 : CAPITAL.test(word);
}

const MOST_CAPITALISED = 0.7;

// Days and months have capitals in some languages and are no names of anything.
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

// `2-1`, `6:4`; not `2013-14`, nor a telephone number.
const RESULT = /(?<![\p{L}\d.-])\d{1,3}[-–:]\d{1,3}(?![\d-])/u;
const CONTEST = new Set(
  (
    'champion champions championship championships cup cups league leagues final finals semifinal semifinals quarterfinal ' +
    'quarterfinals tournament tournaments season seasons match matches prix title titles innings wicket wickets squad ' +
    'squads playoff playoffs seed seeds seeded medal medals player players coach olympic olympics olympiad cricket series ' +
    'meister pokal liga saison spiel turnier copa coupe championnat campeonato finale'
  ).split(' '),
);
