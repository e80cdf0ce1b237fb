import type { Archive } from './archive.ts';
import type { Story } from './story.ts';

/** Finds what the archive told earlier on the subject of a story. */
export type FindEarlier = (story: Story) => Story[];

const MOST = 4;
// Only the newest so many stories on a topic or with a word are weighed, which bounds the work for common ones.
const LOOKED_AT = 100;
// Below this, what two stories share is chance. A topic shared by a tenth of the past weighs about 3.4, a rare word 3.
const LEAST = 6;
const TOPIC_WEIGHT = 1.5;
// What more than a fifth of the past shares says nothing of a subject.
const LEAST_RARITY = 1.5;

/**
 * Prepares the search for earlier stories on the same. Topics and the wording of headline and key points speak for a
 * story, each the more the rarer it was *until then*: as only the past counts, a new story never changes the answer
 * for an old one. A story shares a topic and a word with what is found, or several rare words; there is no filler.
 *
 * @see https://en.wikipedia.org/wiki/Tf%E2%80%93idf (inverse document frequency)
 */
export function findEarlierIn({ stories }: Archive): FindEarlier {
  const oldestFirst = stories.toReversed();
  let prepared: ReturnType<typeof prepare> | undefined;

  return (story) => {
    prepared ??= prepare(oldestFirst);
    const { order, shares, scores, shared } = prepared;
    const now = order.get(story.path);
    if (now === undefined) return [];
    const touched: number[] = [];
    for (const { term, past } of shares[now]!) {
      if (past === 0) continue;
      const rarity = Math.log((now + 1) / (past + 0.5));
      if (rarity < LEAST_RARITY) continue;
      const weight = rarity * (term.isTopic ? TOPIC_WEIGHT : 1);
      for (let at = Math.max(0, past - LOOKED_AT); at < past; at += 1) {
        const index = term.stories[at]!;
        if (shared[index] === 0) touched.push(index);
        scores[index]! += weight;
        shared[index]! += 1;
      }
    }
    const found = touched
      .filter((index) => shared[index]! > 1 && scores[index]! >= LEAST)
      .toSorted((a, b) => scores[b]! - scores[a]! || b - a)
      .slice(0, MOST)
      .map((index) => oldestFirst[index]!);
    for (const index of touched) {
      scores[index] = 0;
      shared[index] = 0;
    }
    return found;
  };
}

function prepare(oldestFirst: readonly Story[]) {
  return {
    order: new Map(oldestFirst.map((story, index) => [story.path, index])),
    shares: sharesIn(oldestFirst),
    // One story is weighed at a time, and leaves both as it found them.
    scores: new Float64Array(oldestFirst.length),
    shared: new Uint16Array(oldestFirst.length),
  };
}

/** A topic or word, and the stories that have it, oldest first. */
interface Term {
  isTopic: boolean;
  stories: number[];
}

/** What each story shares with those before it: its terms, and how many stories had them until then. */
function sharesIn(oldestFirst: readonly Story[]): { term: Term; past: number }[][] {
  const known = new Map<string, Term>();
  return oldestFirst.map((story, index) =>
    Array.from(termsOf(story), (name) => {
      const term = known.get(name) ?? { isTopic: name.startsWith(TOPIC), stories: [] };
      known.set(name, term);
      term.stories.push(index);
      return { term, past: term.stories.length - 1 };
    }),
  );
}

const TOPIC = '#';

/** The topics (marked) and the longer words of a story's headline and key points. */
function termsOf({ topics, headline, keyPoints }: Story): Set<string> {
  const words =
    [headline, ...keyPoints]
      .join(' ')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set([...topics.map((topic) => TOPIC + topic.toLowerCase()), ...words.filter(isTelling)]);
}

function isTelling(word: string): boolean {
  return word.length > 3 || /\p{sc=Han}|\p{sc=Hangul}|\p{sc=Katakana}/u.test(word);
}
