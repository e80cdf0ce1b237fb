import { z } from 'astro/zod';

/**
 * A story as the content store holds it: what lists, feeds and neighbours need, and where its file is. The body is read
 * again for the one page that shows it, so that memory does not grow with the archive's text.
 */
export const storySchema = z.object({
  headline: z.string(),
  /** The summary without the headline. */
  keyPoints: z.array(z.string()),
  /** `2023-09-14`, or with time and offset in the site's zone. */
  datePublished: z.string(),
  /** The same, of the last change that readers should know of. */
  dateModified: z.string().optional(),
  /** The id of a section of `content/site.yaml`. */
  section: z.string(),
  topics: z.array(z.string()),
  /** As the copy gives it: `Jane Roe and John Doe`. */
  byline: z.string().optional(),
  dateline: z.string().optional(),
  slug: z.string(),
  correction: z.string().optional(),
  /** A picture of this site, from its root: `/images/quay.jpg`. */
  image: z.string().optional(),
  alt: z.string().optional(),
  credit: z.string().optional(),
  source: z.string().optional(),
  /** BCP 47, where the story is not in the site's language. */
  language: z.string().optional(),
  status: z.enum(['draft', 'withheld']).optional(),
  /** Old addresses that lead here. */
  aliases: z.array(z.string()),
  /** The opening of the body, cut at a word: for search results where there are no key points. */
  opening: z.string(),
  /** Words of the body; Chinese and Japanese are counted by their words too. */
  words: z.number().int(),
  /** Warnings and notes on the copy, so that a build that did not read the file again still tells them. */
  notes: z.array(z.string()),
});

export type StoryData = z.output<typeof storySchema>;

/** A story of the archive. */
export interface Story extends StoryData {
  /** its address from the site's root: `/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/` */
  path: string;
  /** its file from the project's root */
  file: string;
  /** the day it is filed under, in the site's zone: `2023-09-14` */
  day: string;
  /** the moment of `datePublished`, in milliseconds */
  moment: number;
}

/** The people or desks a byline names: `Jane Roe and John Doe` are two. */
export function authorsOf({ byline }: Pick<StoryData, 'byline'>): string[] {
  const names = (byline ?? '').split(/,|;|&|\band\b/).map((name) => name.trim());
  return [...new Set(names.filter(Boolean))];
}
