import type { Archive } from './archive.ts';
import type { Story } from './story.ts';
import { flagsOf, IS_NAME, IS_REPEATED, storyIndexOf, type TermIndex, buildTermIndex } from './term-index.ts';

/** Finds older stories on the subject of a story: at most four, the best match first. */
export type FindRelated = (story: Story) => Story[];

const MOST_RELATED = 4;
// Of the stories with a topic or word, only the newest are compared. This limits the work for common terms.
const NEWEST_COMPARED = 100;
// Rarity is scaled to an archive of this size: in a smaller one, a name that occurs once is not less rare in the world;
// in a larger one, an event has more stories.
const REFERENCE_SIZE = 1500;
// Only rarity above these counts: a word in 5 % of the older stories, or a topic in a third of them, counts nothing.
const COMMON_WORD = 3;
const COMMON_TOPIC = 1;
const TOPIC_WEIGHT = 3;
// For a word that is a name in only one of two stories, and for a word that both repeat.
const HALF_NAME_FACTOR = 0.6;
const REPEATED_FACTOR = 1.4;
// Thresholds, fitted to pairs judged by hand: `npm run score:earlier`.
const LEAST_SCORE = 12.4;
const LEAST_PROMINENCE = 4.5;
const LEAST_WORDS = 4;
// From about three rare names in common, no other words are needed.
const ENOUGH_NAMES = 14;
// In a small archive, one topic alone cannot reach this.
const ENOUGH_TOPICS = 2;

/**
 * Creates the function that finds older stories on the same subject. Two stories have the same subject if both repeat
 * the same rare name and share other rare words. Topics weigh most, because editors chose them. Sports results share
 * names and words whatever their subject is, so they match by topics only. Terms are weighted by inverse document
 * frequency, counted over the *older* stories only: a new story never changes the result for an old one. A wrong link
 * is worse than none, so the list may be short or empty.
 *
 * @param language BCP 47 tag for stories that set none
 * @see https://en.wikipedia.org/wiki/Tf%E2%80%93idf (inverse document frequency)
 */
export function createRelatedFinder({ stories }: Pick<Archive, 'stories'>, language = 'en'): FindRelated {
  const oldestFirst = stories.toReversed();
  let prepared: ReturnType<typeof prepare> | undefined;

  return (story) => {
    prepared ??= prepare(oldestFirst, language);
    const { positions, index, evidence } = prepared;
    const current = positions.get(story.path);
    if (current === undefined) return [];
    weighTerms(index, current, evidence);
    const found = evidence.candidates
      .filter((older) =>
        isSameSubject(evidence, older, index.stories[current]!.isContest && index.stories[older]!.isContest),
      )
      .toSorted((a, b) => scoreOf(evidence, b) - scoreOf(evidence, a) || b - a)
      .slice(0, MOST_RELATED)
      .map((older) => oldestFirst[older]!);
    resetEvidence(evidence);
    return found;
  };
}

function prepare(oldestFirst: readonly Story[], language: string) {
  const size = oldestFirst.length;
  return {
    positions: new Map(oldestFirst.map((story, position) => [story.path, position])),
    index: buildTermIndex(oldestFirst, language),
    // One story is compared at a time, and resetEvidence() clears the arrays after it, so they are allocated once.
    evidence: {
      candidates: [],
      topics: new Float64Array(size),
      names: new Float64Array(size),
      words: new Float64Array(size),
      prominence: new Float64Array(size),
      name: new Uint16Array(size),
    } as Evidence,
  };
}

/** What a story shares with each older one: sums of rarity, by the index of the older story. */
interface Evidence {
  /** indices of the older stories that share a topic or a name */
  candidates: number[];
  topics: Float64Array;
  names: Float64Array;
  words: Float64Array;
  /** rarity of the rarest name that both repeat */
  prominence: Float64Array;
  /** the number of the last name counted, from 1: only one word of each name counts */
  name: Uint16Array;
}

function scoreOf({ topics, names, words }: Evidence, older: number): number {
  return TOPIC_WEIGHT * topics[older]! + names[older]! + words[older]!;
}

function isSameSubject(evidence: Evidence, older: number, areContests: boolean): boolean {
  if (scoreOf(evidence, older) < LEAST_SCORE) return false;
  if (evidence.topics[older]! >= ENOUGH_TOPICS) return true;
  if (areContests || evidence.prominence[older]! < LEAST_PROMINENCE) return false;
  return evidence.words[older]! >= LEAST_WORDS || evidence.names[older]! >= ENOUGH_NAMES;
}

function resetEvidence(evidence: Evidence): void {
  for (const older of evidence.candidates) {
    evidence.topics[older] = 0;
    evidence.names[older] = 0;
    evidence.words[older] = 0;
    evidence.prominence[older] = 0;
    evidence.name[older] = 0;
  }
  evidence.candidates = [];
}

function weighTerms(index: TermIndex, current: number, evidence: Evidence): void {
  weighTopics(index, current, evidence);
  weighNames(index, current, evidence);
  weighWords(index, current, evidence);
}

function addCandidate({ candidates, topics, names }: Evidence, older: number): void {
  if (topics[older] === 0 && names[older] === 0) candidates.push(older);
}

function weighTopics({ stories, postings }: TermIndex, current: number, evidence: Evidence): void {
  const { ids, pasts } = stories[current]!.topics;
  for (const [at, id] of ids.entries()) {
    const past = pasts[at]!;
    const weight = Math.log((current + 1) / (past + 0.5)) - COMMON_TOPIC;
    if (weight <= 0) continue;
    for (let place = Math.max(0, past - NEWEST_COMPARED); place < past; place += 1) {
      const older = storyIndexOf(postings[id]![place]!);
      addCandidate(evidence, older);
      evidence.topics[older]! += weight;
    }
  }
}

function weighNames({ stories, postings }: TermIndex, current: number, evidence: Evidence): void {
  const { names, words } = stories[current]!;
  const counted = new Set<number>();
  for (const [nameIndex, name] of names.entries()) {
    // Only one word of a name counts in each older story: the rarest that it has.
    const rarestFirst = name.length > 1 ? name.toSorted((a, b) => words.pasts[a]! - words.pasts[b]!) : name;
    for (const at of rarestFirst) {
      const past = words.pasts[at]!;
      const rarity = rarityOf(past, current, REFERENCE_SIZE);
      if (counted.has(at) || past === 0 || rarity <= COMMON_WORD) continue;
      counted.add(at);
      for (let place = Math.max(0, past - NEWEST_COMPARED); place < past; place += 1) {
        const posting = postings[words.ids[at]!]![place]!;
        const flags = flagsOf(posting);
        if (!(flags & IS_NAME)) continue;
        const older = storyIndexOf(posting);
        addCandidate(evidence, older);
        if (evidence.name[older] !== nameIndex + 1) evidence.names[older]! += rarity - COMMON_WORD;
        evidence.name[older] = nameIndex + 1;
        if (flags & words.flags[at]! & IS_REPEATED && rarity > evidence.prominence[older]!) {
          evidence.prominence[older] = rarity;
        }
      }
    }
  }
}

/** Other words count only for stories that share a topic or a name. */
function weighWords({ stories, postings }: TermIndex, current: number, evidence: Evidence): void {
  if (evidence.candidates.length === 0) return;
  const { ids, pasts, flags: ownFlags } = stories[current]!.words;
  // With few older stories, common words look rare, so their rarity is not scaled up.
  const size = Math.min(current + 1, REFERENCE_SIZE);
  for (const [at, id] of ids.entries()) {
    const past = pasts[at]!;
    const rarity = past === 0 ? 0 : rarityOf(past, current, size);
    if (rarity <= COMMON_WORD) continue;
    for (let place = Math.max(0, past - NEWEST_COMPARED); place < past; place += 1) {
      const posting = postings[id]![place]!;
      const older = storyIndexOf(posting);
      const flags = flagsOf(posting);
      if (evidence.topics[older] === 0 && evidence.names[older] === 0) continue;
      if (flags & ownFlags[at]! & IS_NAME) continue;
      const isHalfNamed = (flags | ownFlags[at]!) & IS_NAME;
      const isRepeated = flags & ownFlags[at]! & IS_REPEATED;
      evidence.words[older]! +=
        (rarity - COMMON_WORD) * (isHalfNamed ? HALF_NAME_FACTOR : 1) * (isRepeated ? REPEATED_FACTOR : 1);
    }
  }
}

/** Inverse document frequency of a term in `past` of the `current` older stories, scaled to an archive of `size`. */
function rarityOf(past: number, current: number, size: number): number {
  return Math.log(size / (past * Math.min(1, size / (current + 1)) + 0.5));
}
