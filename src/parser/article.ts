import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { Position } from '../diagnostics/message.ts';
import type { Chart } from './chart/chart.ts';
import type { SiteLink } from './links.ts';
import type { Fields, FieldPositions } from './schema.ts';
import type { KnownSplit } from './summary.ts';

/**
 * An article as its file gives it. Names follow schema.org.
 *
 * @see https://schema.org/NewsArticle
 */
export interface Article extends Omit<Fields, 'updated'> {
  headline: string;
  /** where the headline comes from: its field, or the first paragraph of the summary */
  headlineFrom: 'field' | 'summary';
  /** all summary paragraphs, including one that is the headline */
  summary: string[];
  /** the summary without the headline */
  keyPoints: string[];
  /** a Markdown tree, for both file formats */
  body: Root;
  /** the body's links to this site; undefined if there are none */
  links?: SiteLink[];
  /** the pictures in the body; undefined if there are none */
  images?: BodyImage[];
  /** the first chart in the body */
  tableChart?: Chart;
  /** ISO 8601: `2023-09-14`, or with a time and the site's offset, `2023-09-14T06:30:00+01:00` */
  datePublished: string;
  /** the same for the last change, from the field `updated` */
  dateModified?: string;
  /** the probability, 0 to 1, that the summary ends at the right place; 1 if the editor marked it */
  confidence: number;
}

/** A picture in a body, and its position. */
export interface BodyImage extends Position {
  /** a path under `content/`, as typed, decoded */
  path: string;
  /** whether it has a text alternative */
  hasAlt: boolean;
}

/** The parsed parts of a file, before they are checked. */
export interface RawArticle {
  datePublished?: string;
  fields: Fields;
  /** the positions of the field values */
  places: FieldPositions;
  summary: string[];
  /** the position of a headline without a field: the first summary paragraph, or a heading */
  headlinePlace?: Position | undefined;
  body: Root;
  links?: SiteLink[];
  images?: BodyImage[];
  tableChart?: Chart | undefined;
  /** the start of the body */
  bodyPlace?: Position | undefined;
  confidence: number;
}

/** The settings that a file is parsed with. */
export interface ParseOptions {
  /** IANA name of the site's zone */
  timeZone: string;
  /** BCP 47 tag, for articles without a `language` field */
  language?: string | undefined;
  /** the split that was inferred earlier for the same bytes */
  known?: KnownSplit;
}

/** `article` is set if there was no error, `found` always. */
export interface ParseResult {
  article?: Article;
  found: Partial<Article>;
  /** the positions of the field values */
  places: FieldPositions;
  messages: VFileMessage[];
}
