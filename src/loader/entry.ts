import { z } from 'zod';
import { fieldSchema } from '../parser/schema.ts';

const { section, topics, byline, dateline, slug, correction, image, alt, credit, source, ...fields } =
  fieldSchema.shape;
const { related, language, status, aliases } = fields;

/** A link of the body to another page of the site: see SiteLink in parser/links.ts. */
const siteLink = z.object({ to: z.string(), line: z.number(), column: z.number() });

/**
 * What is kept of a story in memory: what lists, feeds and neighbours need. The body is read again for the one page that
 * shows it, so memory does not grow with the archive's text.
 */
const storySchema = z.object({
  headline: z.string(),
  /** the summary without the headline */
  keyPoints: z.array(z.string()),
  /** `2023-09-14`, or with time and offset in the site's zone */
  datePublished: z.string(),
  /** `datePublished` in milliseconds since 1970; a date without a time is the first moment of that day */
  timestamp: z.number(),
  /** the field `updated`, in the form of `datePublished` */
  dateModified: z.string().optional(),
  section,
  topics,
  byline: byline.optional(),
  dateline: dateline.optional(),
  slug,
  correction: correction.optional(),
  image: image.optional(),
  alt: alt.optional(),
  credit: credit.optional(),
  source: source.optional(),
  related: related.optional(),
  language: language.optional(),
  status: status.optional(),
  aliases,
  /** the first 200 characters of the body, cut after a word: for search results where there are no key points */
  opening: z.string(),
  /** words of the body */
  words: z.int(),
  /** how many paragraphs of wire copy are summary, so that reading the body again need not infer it */
  summaryLength: z.int(),
});

/** The schema of the collection `articles`: a story, its file from the project's root, and the digest of that file. */
export const articleSchema = storySchema.extend({ file: z.string(), fileDigest: z.string() });

/** An entry of the collection `articles`. */
export type LiveEntry = z.output<typeof articleSchema>;

/** A story as the article cache has it. */
export type StoryEntry = z.output<typeof storySchema> & {
  /** warnings and notes on the file, one line each, so that a build that does not read the file still prints them */
  notes: string[];
  /** links of the body to other pages of the site; missing where there are none */
  links?: z.output<typeof siteLink>[];
};

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
