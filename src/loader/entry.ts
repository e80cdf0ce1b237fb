import { z } from 'zod';
import type { Position } from '../diagnostics/message.ts';
import type { BodyImage } from '../parser/article.ts';
import type { Chart } from '../parser/chart/chart.ts';
import { fieldSchema } from '../parser/schema.ts';
import type { Photo, PhotoFile } from '../pictures/photo.ts';

const { section, topics, byline, dateline, slug, correction, source, ...fields } = fieldSchema.shape;
const { caption, alt, credit, related, language, status, aliases } = fields;

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
  caption: caption.optional(),
  alt: alt.optional(),
  credit: credit.optional(),
  focus: z.object({ x: z.number(), y: z.number() }).optional(),
  map: z.array(z.object({ name: z.string(), latitude: z.number(), longitude: z.number() })).optional(),
  /** the title of the chart that is made of the table beside the story */
  chart: z.string().optional(),
  /** the chart of the first table in the body that is one */
  tableChart: z.custom<Chart>().optional(),
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

/**
 * The schema of the collection `articles`: a story, its file from the project's root, the digest of that file, and what
 * was read of the files beside it.
 */
export const articleSchema = storySchema
  .omit({ caption: true, alt: true, credit: true, focus: true, chart: true, tableChart: true })
  .extend({
    file: z.string(),
    fileDigest: z.string(),
    /** the words below the picture that leads the story */
    caption: z.string().optional(),
    photo: z.custom<Photo>().optional(),
    /** the pictures of the body, by path as the body has it */
    bodyPhotos: z.custom<Readonly<Record<string, Photo>>>().optional(),
    /** the chart of the table beside the story, or of one in its body */
    chart: z.custom<Chart>().optional(),
    /** whether the chart stands in the body */
    isChartInBody: z.boolean().optional(),
  });

/** An entry of the collection `articles`. */
export type LiveEntry = z.output<typeof articleSchema>;

/** A story as the article cache has it. */
export type StoryEntry = z.output<typeof storySchema> & {
  /** warnings and notes on the file, one line each, so that a build that does not read the file still prints them */
  notes: string[];
  /** links of the body to other pages of the site; missing where there are none */
  links?: z.output<typeof siteLink>[];
  /** the pictures that it names; missing where it names none and needs no text alternative */
  references?: PictureReferences;
};

/** The pictures that a story names, and where. */
export interface PictureReferences {
  /** the field `image` */
  image?: Position & { path: string };
  /** whether it has the field `alt` */
  hasAlt?: boolean;
  /** the first field that says something about a photograph, if it does not name one */
  about?: Position & { field: string };
  /** the field `chart` */
  chart?: Position;
  /** the pictures of its body */
  body?: BodyImage[];
}

/** The files of a story besides its text, as they were read. */
export interface StoryFigures {
  photo?: PhotoFile;
  /** the pictures of its body, by path as the body has it */
  bodyPhotos?: Record<string, PhotoFile>;
  /** of the table beside the story */
  chart?: Chart;
  /** changes when one of the files does */
  digest: string;
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
  /** the files beside it */
  figures?: StoryFigures | undefined;
}
