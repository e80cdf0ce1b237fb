import type { Fields, FieldPositions } from './schema.ts';
import type { Root } from 'mdast';
import type { SiteLink } from './links.ts';
import type { Position } from '../diagnostics/message.ts';
import type { KnownSplit } from './summary.ts';
import type { VFileMessage } from 'vfile-message';

/** A news story as its copy gives it. Names follow schema.org NewsArticle. */
export interface Article extends Omit<Fields, 'updated'> {
  headline: string;
  /** where the headline stood: in its field, or as the first paragraph of the summary */
  headlineFrom: 'field' | 'summary';
  /** every summary paragraph, the one that became the headline among them */
  summary: string[];
  /** the summary without the headline */
  keyPoints: string[];
  /** the story, as the Markdown tree that both formats share */
  body: Root;
  /** where the body leads on this site; not there where it leads nowhere */
  links?: SiteLink[];
  /** `2023-09-14`, or with a time and the offset of the site's zone: `2023-09-14T06:30:00+01:00` */
  datePublished: string;
  /** the same, of the last change that readers should know of; from the field `updated` */
  dateModified?: string;
  /** how sure the split between summary and body is, from 0 to 1; 1 where the editor marked it */
  confidence: number;
}

/** What a format's reader finds before anything is held to be an article. */
export interface RawArticle {
  datePublished?: string;
  fields: Fields;
  /** where the fields stand */
  places: FieldPositions;
  summary: string[];
  /** where the headline stands that is in no field: the first paragraph of the summary, or a heading */
  headlinePlace?: Position | undefined;
  body: Root;
  links?: SiteLink[];
  /** where the body begins */
  bodyPlace?: Position | undefined;
  confidence: number;
}

/** What copy is read by, beside what stands in it. */
export interface ParseOptions {
  timeZone: string;
  /** BCP 47: of stories that name no other */
  language?: string | undefined;
  known?: KnownSplit;
}

/** What was read: an article where there was no error, what was found in any case, and every message. */
export interface ParseResult {
  article?: Article;
  found: Partial<Article>;
  /** where its fields stand */
  places: FieldPositions;
  messages: VFileMessage[];
}
