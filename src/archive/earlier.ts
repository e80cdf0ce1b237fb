import type { Archive } from './archive.ts';
import type { Story } from './story.ts';

/** Finds what the archive told earlier on the subject of a story. */
export type FindEarlier = (story: Story) => Story[];

const MOST = 4;
// Only the newest so many stories on a topic or with a word are weighed, which bounds the work for common ones.
const LOOKED_AT = 200;
// Below this, what two stories share is chance. A topic shared by a tenth of the past weighs about 3.4, a rare word 3.
const LEAST = 6;
const TOPIC_WEIGHT = 1.5;

/**
 * Prepares the search for earlier stories on the same. Topics and the wording of headline and key points speak for a
 * story, each the more the rarer it was *until then*: as only the past counts, a new story never changes the answer
 * for an old one. A story shares a topic and a word with what is found, or several rare words; there is no filler.
 *
 * @see https://en.wikipedia.org/wiki/Tf%E2%80%93idf (inverse document frequency)
 */
export function findEarlierIn({ stories }: Archive): FindEarlier {
  const oldestFirst = stories.toReversed();
  const order = new Map(oldestFirst.map((story, index) => [story.path, index]));
  const postings = new Map<string, number[]>();
  oldestFirst.forEach((story, index) => {
    for (const term of termsOf(story)) {
      const posting = postings.get(term);
      if (posting) posting.push(index);
      else postings.set(term, [index]);
    }
  });

  return (story) => {
    const now = order.get(story.path) ?? 0;
    const scores = new Map<number, { score: number; shared: number }>();
    for (const term of termsOf(story)) {
      const posting = postings.get(term) ?? [];
      const past = countBefore(posting, now);
      if (past === 0) continue;
      const rarity = Math.log((now + 1) / (past + 0.5));
      if (rarity <= 0) continue;
      const weight = rarity * (term.startsWith(TOPIC) ? TOPIC_WEIGHT : 1);
      for (const index of posting.slice(Math.max(0, past - LOOKED_AT), past)) {
        const entry = scores.get(index) ?? { score: 0, shared: 0 };
        scores.set(index, { score: entry.score + weight, shared: entry.shared + 1 });
      }
    }
    return [...scores]
      .filter(([, { score, shared }]) => shared > 1 && score >= LEAST)
      .toSorted(([a, { score: x }], [b, { score: y }]) => y - x || b - a)
      .slice(0, MOST)
      .map(([index]) => oldestFirst[index]!);
  };
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

/** How many of the ascending numbers are below the bound. */
function countBefore(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
