import type { SiteLink } from '../parser/links.ts';

/**
 * What is kept of a story in memory: what lists, feeds and neighbours need. The body is read again for the one page that
 * shows it, so memory does not grow with the archive's text.
 */
export interface StoryEntry {
  headline: string;
  /** The summary without the headline. */
  keyPoints: string[];
  /** `2023-09-14`, or with time and offset in the site's zone. */
  datePublished: string;
  /** `datePublished` in milliseconds since 1970; a date without a time is the first moment of that day. */
  timestamp: number;
  /** The date of the last change that readers should know of, in the form of `datePublished`. */
  dateModified?: string;
  /** The id of a section of `content/site.yaml`. */
  section: string;
  topics: string[];
  /** As the file gives it, without the “By” before it: `Jane Roe and John Doe`. */
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
  /** Old addresses that redirect here. */
  aliases: string[];
  /** The first 200 characters of the body, cut after a word: for search results where there are no key points. */
  opening: string;
  /** Words of the body; Chinese and Japanese are counted by their words too. */
  words: number;
  /** How many paragraphs of wire copy are summary, so that reading the body again need not infer it. */
  summaryLength: number;
  /** Warnings and notes on the file, one line each, so that a build that does not read the file still prints them. */
  notes: string[];
  /** Links of the body to other pages of the site; missing where there are none. */
  links?: SiteLink[];
}

/** A file of articles that was read. */
export interface LoadedArticle {
  /** from the project's root */
  path: string;
  /** size, mtime, ctime and inode; empty where the times cannot be trusted */
  statKey: string;
  /** of the file's bytes: a fresh checkout has new times and the same bytes */
  digest: string;
  entry: StoryEntry;
}

/** An entry of the collection `articles`: a story, its file and the digest of that file. */
export interface LiveEntry extends Omit<StoryEntry, 'notes' | 'links'> {
  file: string;
  fileDigest: string;
}
