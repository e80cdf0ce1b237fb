import type { Story } from './story.ts';
import { extractSubjectTerms } from './subject-terms.ts';

/** Flag of a word in a story: it is part of a name. */
export const IS_NAME = 1;
/** Flag of a word in a story: it occurs in more than one of headline, key points and opening. */
export const IS_REPEATED = 2;
// A posting is a story's index times this, plus the two flags.
const FLAGS = 4;

/** The stories that have a term, oldest first; {@link storyIndexOf} and {@link flagsOf} decode each. */
export type Postings = readonly number[];

/** The index of a posting's story; 0 is the oldest. */
export function storyIndexOf(posting: number): number {
  return Math.floor(posting / FLAGS);
}

/** The flags of a posting: {@link IS_NAME} and {@link IS_REPEATED}, added. */
export function flagsOf(posting: number): number {
  return posting % FLAGS;
}

/** The terms of one story, in parallel arrays to save memory: an archive has millions of terms. */
export interface Terms {
  /** ids of the terms in the index */
  ids: Int32Array;
  /** how many older stories have each term */
  pasts: Int32Array;
  flags: Uint8Array;
}

/** The topics, words and names of one story. */
export interface StoryTerms {
  topics: Terms;
  words: Terms;
  /** the words of each name, as indices of `words` */
  names: number[][];
  isContest: boolean;
}

/** The terms of all stories, and the stories of each term. */
export interface TermIndex {
  /** oldest first */
  stories: readonly StoryTerms[];
  /** by the id of a term */
  postings: readonly Postings[];
}

/**
 * Indexes the terms of stories.
 *
 * @param oldestFirst the stories
 * @param language BCP 47 tag for stories that set none
 */
export function buildTermIndex(oldestFirst: readonly Story[], language: string): TermIndex {
  const ids = new Map<string, number>();
  const postings: number[][] = [];
  const addPosting = (term: string, posting: number): number => {
    let id = ids.get(term);
    if (id === undefined) {
      id = postings.length;
      ids.set(term, id);
      postings.push([]);
    }
    postings[id]!.push(posting);
    return id;
  };
  const addTerms = (terms: readonly string[], flags: Uint8Array, storyIndex: number): Terms => {
    const own = Int32Array.from(terms, (term, at) => addPosting(term, storyIndex * FLAGS + flags[at]!));
    return { ids: own, pasts: own.map((id) => postings[id]!.length - 1), flags };
  };
  const stories = oldestFirst.map((story, storyIndex): StoryTerms => {
    const { topics, names, words, repeated, isContest } = extractSubjectTerms(story, language);
    const nameWords = new Map<string, number>();
    for (const name of names) for (const word of name) nameWords.set(word, -1);
    const distinctive: string[] = [];
    const flags: number[] = [];
    for (const word of words.keys()) {
      const isName = nameWords.has(word);
      if (!isName && !isDistinctive(word)) continue;
      if (isName) nameWords.set(word, distinctive.length);
      distinctive.push(word);
      flags.push((isName ? IS_NAME : 0) + (repeated.has(word) ? IS_REPEATED : 0));
    }
    return {
      topics: addTerms(
        topics.map((topic) => `#${topic}`),
        new Uint8Array(topics.length),
        storyIndex,
      ),
      words: addTerms(distinctive, Uint8Array.from(flags), storyIndex),
      names: names.map((name) => name.map((word) => nameWords.get(word)!)),
      isContest,
    };
  });
  return { stories, postings };
}

const DIGIT_FIRST = /^\d/;
const SHORT_SCRIPT = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}]/u;

// Words of more than three letters, and shorter ones in scripts that need few letters.
function isDistinctive(word: string): boolean {
  return word.length > 3 ? !DIGIT_FIRST.test(word) : SHORT_SCRIPT.test(word);
}
