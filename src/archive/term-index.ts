import type { Story } from './story.ts';
import { extractSubjectTerms } from './subject-terms.ts';

/** How a story has a word: as a name, and in more than one of headline, key points and opening. */
export const IS_NAME = 1;
export const IS_REPEATED = 2;
// A posting is a story's place with these two flags.
const FLAGS = 4;

/** The stories that have a term, oldest first, as {@link storyIndexOf} and {@link flagsOf} read them. */
export type Postings = readonly number[];

/** The place of a story among all, from the oldest. */
export function storyIndexOf(posting: number): number {
  return Math.floor(posting / FLAGS);
}

/** How that story has the term. */
export function flagsOf(posting: number): number {
  return posting % FLAGS;
}

/** Terms of one story, side by side: there are millions in all. */
export interface Terms {
  /** which terms of the index */
  ids: Int32Array;
  /** how many stories had each before */
  pasts: Int32Array;
  flags: Uint8Array;
}

/** What one story speaks of. */
export interface StoryTerms {
  topics: Terms;
  words: Terms;
  /** each name's words, by their place in `words` */
  names: number[][];
  isContest: boolean;
}

/** The terms of all stories. */
export interface TermIndex {
  /** by place, from the oldest story */
  stories: readonly StoryTerms[];
  /** by the id of a term */
  postings: readonly Postings[];
}

/** Takes the terms of stories, given oldest first. */
export function buildTermIndex(oldestFirst: readonly Story[], language: string): TermIndex {
  const ids = new Map<string, number>();
  const postings: number[][] = [];
  const enter = (term: string, posting: number): number => {
    let id = ids.get(term);
    if (id === undefined) {
      id = postings.length;
      ids.set(term, id);
      postings.push([]);
    }
    postings[id]!.push(posting);
    return id;
  };
  const take = (terms: readonly string[], flags: Uint8Array, place: number): Terms => {
    const own = Int32Array.from(terms, (term, at) => enter(term, place * FLAGS + flags[at]!));
    return { ids: own, pasts: own.map((id) => postings[id]!.length - 1), flags };
  };
  const stories = oldestFirst.map((story, place): StoryTerms => {
    const { topics, names, words, repeated, isContest } = extractSubjectTerms(story, language);
    const ofNames = new Map<string, number>();
    for (const name of names) for (const word of name) ofNames.set(word, -1);
    const telling: string[] = [];
    const flags: number[] = [];
    for (const word of words.keys()) {
      const isName = ofNames.has(word);
      if (!isName && !isDistinctive(word)) continue;
      if (isName) ofNames.set(word, telling.length);
      telling.push(word);
      flags.push((isName ? IS_NAME : 0) + (repeated.has(word) ? IS_REPEATED : 0));
    }
    return {
      topics: take(
        topics.map((topic) => `#${topic}`),
        new Uint8Array(topics.length),
        place,
      ),
      words: take(telling, Uint8Array.from(flags), place),
      names: names.map((name) => name.map((word) => ofNames.get(word)!)),
      isContest,
    };
  });
  return { stories, postings };
}

// The longer words, and short ones in scripts that need few letters.
const DIGIT_FIRST = /^\d/;
const WRITTEN_SHORT = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}]/u;

function isDistinctive(word: string): boolean {
  return word.length > 3 ? !DIGIT_FIRST.test(word) : WRITTEN_SHORT.test(word);
}
