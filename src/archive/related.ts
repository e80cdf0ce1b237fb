import type { Archive } from './archive.ts';
import type { Story } from './story.ts';
import { flagsOf, IS_NAME, IS_REPEATED, storyIndexOf, type TermIndex, buildTermIndex } from './term-index.ts';

/** Finds what the archive told earlier on the subject of a story. */
export type FindRelated = (story: Story) => Story[];

const MOST_RELATED = 4;
// Only the newest so many stories on a topic or with a word are weighed, which bounds the work for common ones.
const NEWEST_COMPARED = 100;
// Rarity is that of an archive of this size: in a smaller one a name seen once is not less rare in the world, and in a
// larger one an affair has more stories.
const REFERENCE_SIZE = 1500;
// What rarity counts from: a word that a twentieth of the past shares says nothing, nor does a topic that a third does.
const COMMON_WORD = 3;
const COMMON_TOPIC = 1;
const TOPIC_WEIGHT = 3;
// Of a word that is a name in one of two stories, and of one that both have more than once.
const HALF_NAME_FACTOR = 0.6;
const REPEATED_FACTOR = 1.4;
// Fitted to pairs judged by hand: `npm run score:earlier`.
const LEAST_SCORE = 12.4;
const LEAST_PROMINENCE = 4.5;
const LEAST_WORDS = 4;
// So many rare names in common are an affair by themselves: three and more.
const ENOUGH_NAMES = 14;
// More than any one topic gives in a small archive.
const ENOUGH_TOPICS = 2;

/**
 * Prepares the search for earlier stories on the same subject. A person would call it the same where two stories tell
 * of the same rare name, both more than in passing, and of the same affair in other rare words too; topics that editors
 * gave weigh most. Results of sport have names and words in common whatever they tell of, so that they are linked by
 * topics or by hand alone. Rarity is that of the past *until then*: as only the past counts, a new story never changes
 * the answer for an old one. A wrong link is worse than none, and there is no filler.
 *
 * @param language BCP 47, of stories that name no other
 * @see https://en.wikipedia.org/wiki/Tf%E2%80%93idf (inverse document frequency)
 */
export function createRelatedFinder({ stories }: Pick<Archive, 'stories'>, language = 'en'): FindRelated {
  const oldestFirst = stories.toReversed();
  let prepared: ReturnType<typeof prepare> | undefined;

  return (story) => {
    prepared ??= prepare(oldestFirst, language);
    const { order, index, evidence } = prepared;
    const now = order.get(story.path);
    if (now === undefined) return [];
    weighTerms(index, now, evidence);
    const found = evidence.candidates
      .filter((old) =>
        isSameSubject(evidence, old, index.stories[now]!.isContest && index.stories[old]!.isContest),
      )
      .toSorted((a, b) => scoreOf(evidence, b) - scoreOf(evidence, a) || b - a)
      .slice(0, MOST_RELATED)
      .map((old) => oldestFirst[old]!);
    resetEvidence(evidence);
    return found;
  };
}

function prepare(oldestFirst: readonly Story[], language: string) {
  const size = oldestFirst.length;
  return {
    order: new Map(oldestFirst.map((story, place) => [story.path, place])),
    index: buildTermIndex(oldestFirst, language),
    // One story is weighed at a time, and leaves all of this as it found it.
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

/** What a story shares with older ones, by their place, each the rarer the more. */
interface Evidence {
  /** the places of those it shares a topic or a name with */
  candidates: number[];
  topics: Float64Array;
  names: Float64Array;
  words: Float64Array;
  /** the rarity of the rarest name that both tell of more than once */
  prominence: Float64Array;
  /** the name that was counted last, from 1: no second word of it counts */
  name: Uint16Array;
}

function scoreOf({ topics, names, words }: Evidence, old: number): number {
  return TOPIC_WEIGHT * topics[old]! + names[old]! + words[old]!;
}

function isSameSubject(evidence: Evidence, old: number, areContests: boolean): boolean {
  if (scoreOf(evidence, old) < LEAST_SCORE) return false;
  if (evidence.topics[old]! >= ENOUGH_TOPICS) return true;
  if (areContests || evidence.prominence[old]! < LEAST_PROMINENCE) return false;
  return evidence.words[old]! >= LEAST_WORDS || evidence.names[old]! >= ENOUGH_NAMES;
}

function resetEvidence(evidence: Evidence): void {
  for (const old of evidence.candidates) {
    evidence.topics[old] = 0;
    evidence.names[old] = 0;
    evidence.words[old] = 0;
    evidence.prominence[old] = 0;
    evidence.name[old] = 0;
  }
  evidence.candidates = [];
}

function weighTerms(index: TermIndex, now: number, evidence: Evidence): void {
  weighTopics(index, now, evidence);
  weighNames(index, now, evidence);
  weighWords(index, now, evidence);
}

function addCandidate({ candidates, topics, names }: Evidence, old: number): void {
  if (topics[old] === 0 && names[old] === 0) candidates.push(old);
}

function weighTopics({ stories, postings }: TermIndex, now: number, evidence: Evidence): void {
  const { ids, pasts } = stories[now]!.topics;
  for (const [at, id] of ids.entries()) {
    const past = pasts[at]!;
    const weight = Math.log((now + 1) / (past + 0.5)) - COMMON_TOPIC;
    if (weight <= 0) continue;
    for (let place = Math.max(0, past - NEWEST_COMPARED); place < past; place += 1) {
      const old = storyIndexOf(postings[id]![place]!);
      addCandidate(evidence, old);
      evidence.topics[old]! += weight;
    }
  }
}

function weighNames({ stories, postings }: TermIndex, now: number, evidence: Evidence): void {
  const { names, words } = stories[now]!;
  const counted = new Set<number>();
  for (const [number, name] of names.entries()) {
    // The rarest word of a name speaks for all of it.
    const rarestFirst = name.length > 1 ? name.toSorted((a, b) => words.pasts[a]! - words.pasts[b]!) : name;
    for (const at of rarestFirst) {
      const past = words.pasts[at]!;
      const rarity = rarityOf(past, now, REFERENCE_SIZE);
      if (counted.has(at) || past === 0 || rarity <= COMMON_WORD) continue;
      counted.add(at);
      for (let place = Math.max(0, past - NEWEST_COMPARED); place < past; place += 1) {
        const posting = postings[words.ids[at]!]![place]!;
        const flags = flagsOf(posting);
        if (!(flags & IS_NAME)) continue;
        const old = storyIndexOf(posting);
        addCandidate(evidence, old);
        if (evidence.name[old] !== number + 1) evidence.names[old]! += rarity - COMMON_WORD;
        evidence.name[old] = number + 1;
        if (flags & words.flags[at]! & IS_REPEATED && rarity > evidence.prominence[old]!) {
          evidence.prominence[old] = rarity;
        }
      }
    }
  }
}

/** Other words count for stories that share a topic or a name. */
function weighWords({ stories, postings }: TermIndex, now: number, evidence: Evidence): void {
  if (evidence.candidates.length === 0) return;
  const { ids, pasts, flags: own } = stories[now]!.words;
  // While the past is small, words that are common are not yet known to be.
  const size = Math.min(now + 1, REFERENCE_SIZE);
  for (const [at, id] of ids.entries()) {
    const past = pasts[at]!;
    const rarity = past === 0 ? 0 : rarityOf(past, now, size);
    if (rarity <= COMMON_WORD) continue;
    for (let place = Math.max(0, past - NEWEST_COMPARED); place < past; place += 1) {
      const posting = postings[id]![place]!;
      const old = storyIndexOf(posting);
      const flags = flagsOf(posting);
      if (evidence.topics[old] === 0 && evidence.names[old] === 0) continue;
      if (flags & own[at]! & IS_NAME) continue;
      const isHalfNamed = (flags | own[at]!) & IS_NAME;
      const isRepeated = flags & own[at]! & IS_REPEATED;
      evidence.words[old]! +=
        (rarity - COMMON_WORD) * (isHalfNamed ? HALF_NAME_FACTOR : 1) * (isRepeated ? REPEATED_FACTOR : 1);
    }
  }
}

/** How rare a term was until a story, from its share of the past, as in an archive of so many. */
function rarityOf(past: number, now: number, size: number): number {
  return Math.log(size / (past * Math.min(1, size / (now + 1)) + 0.5));
}
