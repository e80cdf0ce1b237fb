import { partsOf } from './byline.ts';
import type { SiteLink } from '../copy/links.ts';

/**
 * A story as the desk's register holds it: what lists, feeds and neighbours need. The body is read again for the one
 * page that shows it, so that memory does not grow with the archive's text.
 */
export interface StoryData {
  headline: string;
  /** The summary without the headline. */
  keyPoints: string[];
  /** `2023-09-14`, or with time and offset in the site's zone. */
  datePublished: string;
  /** The same, of the last change that readers should know of. */
  dateModified?: string;
  /** The id of a section of `content/site.yaml`. */
  section: string;
  topics: string[];
  /** As the copy gives it, without the “By” before it: `Jane Roe and John Doe`. */
  byline?: string;
  dateline?: string;
  slug: string;
  correction?: string;
  /** A picture of this site, from its root: `/images/quay.jpg`. */
  image?: string;
  alt?: string;
  credit?: string;
  source?: string;
  /** Stories it names as related, by file, slug or address; empty where none is to be shown. */
  related?: string[];
  /** BCP 47, where the story is not in the site's language. */
  language?: string;
  status?: 'draft' | 'withheld';
  /** Old addresses that lead here. */
  aliases: string[];
  /** The opening of the body, cut at a word: for search results where there are no key points. */
  opening: string;
  /** Words of the body; Chinese and Japanese are counted by their words too. */
  words: number;
  /** How many paragraphs of wire copy are summary, so that this need not be inferred again. */
  split: number;
  /** Warnings and notes on the copy, so that a build that did not read the file again still tells them. */
  notes: string[];
  /** Where its body leads on this site, to be checked against what is there; not there where it leads nowhere. */
  links?: SiteLink[];
}

/** A story of the archive. */
export interface Story extends Omit<StoryData, 'notes' | 'links'> {
  /** its address from the site's root: `/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/` */
  path: string;
  /** its file from the project's root */
  file: string;
  /** the digest of that file: its body is the one of these bytes */
  copy: string;
  /** the day it is filed under, in the site's zone: `2023-09-14` */
  day: string;
  /** the moment of `datePublished`, in milliseconds */
  moment: number;
}

/** The file of a story's picture, from the project's root: `public/images/quay.jpg`. */
export function pictureFile(image: string): string {
  return `public${decodeURIComponent(image)}`;
}

/** The people or desks a byline names, each once: `Jane Roe, World Editor, and John Doe` are two. */
export function authorsOf({ byline }: Pick<StoryData, 'byline'>): string[] {
  const authors = partsOf(byline ?? '').filter(({ isAuthor }) => isAuthor);
  return [...new Set(authors.map(({ text }) => text))];
}

// What an adult reads in a minute, from Brysbaert's review of 190 studies (2019): 238 words of non-fiction.
const WORDS_A_MINUTE = 238;

/** How many minutes the words take, at least one. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
