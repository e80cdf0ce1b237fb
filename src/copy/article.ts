import type { Root, Text } from 'mdast';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { withoutBy } from './byline.ts';
import { toTimestamp } from '../i18n/time-zone.ts';
import { takeDateline } from './dateline.ts';
import { decode } from './decode.ts';
import type { Fields, Places } from './fields.ts';
import { reportLongHeadline } from './headline-length.ts';
import type { SiteLink } from './links.ts';
import type { KnownSplit } from './key-points.ts';
import { readMarkdown } from './markdown.ts';
import { addError, hasErrors, type Position, FILE_START, addWarning } from '../diagnostics/message.ts';
import { bodyParagraphs, plainText } from './plain-text.ts';
import { readWire } from './wire.ts';

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
export interface Found {
  datePublished?: string;
  fields: Fields;
  /** where the fields stand */
  places: Places;
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
export interface ReadingOptions {
  timeZone: string;
  /** BCP 47: of stories that name no other */
  language?: string | undefined;
  known?: KnownSplit;
}

/** What was read: an article where there was no error, what was found in any case, and every message. */
export interface Reading {
  article?: Article;
  found: Partial<Article>;
  /** where its fields stand */
  places: Places;
  messages: VFileMessage[];
}

/**
 * Reads one file of copy: `.md` as Markdown, anything else as wire copy. Never throws: what is wrong is a message.
 *
 * @param bytes the file's bytes (UTF-8, or UTF-16 with a byte order mark)
 * @param path names the file in messages and tells the format
 * @param options.timeZone IANA name; times without an offset are meant in it
 * @param options.language of stories that name no other
 * @param options.known how the same bytes were parted when they were read before
 */
export function readArticle(bytes: Uint8Array, path: string, options: ReadingOptions): Reading {
  const file = new VFile({ path });
  const text = decode(bytes, file);
  if (text !== undefined && !/[^\s\u200b\u2060]/.test(text)) {
    addError(
      file,
      'empty',
      FILE_START,
      'The file is empty. Write a date line, `date 2023-09-14`, and the story.',
    );
    return { found: {}, places: {}, messages: file.messages };
  }
  if (text === undefined) return { found: {}, places: {}, messages: file.messages };
  const isMarkdown = path.toLowerCase().endsWith('.md');
  const parts = isMarkdown ? readMarkdown(text, options.timeZone, file) : readWire(text, options, file);
  const found = parts ? finish(parts, options, file) : {};
  const article = hasErrors(file) || !isWhole(found) ? undefined : found;
  const messages = file.messages.toSorted(inReadingOrder);
  return { article, found, places: parts?.places ?? {}, messages };
}

export { bodyParagraphs };

function inReadingOrder(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1);
}

function isWhole(found: Partial<Article>): found is Article {
  return Boolean(found.headline && found.datePublished && found.body && isTold(found.body));
}

/** Whether there is anything to read in the body; a rule or a link's definition alone is not. */
function isTold(body: Root): boolean {
  return body.children.some((node) => plainText(node) !== '');
}

function finish(read: Found, { timeZone, language }: ReadingOptions, file: VFile): Partial<Article> {
  const { updated, ...fields } = read.fields;
  const { summary, body, confidence, datePublished, places, bodyPlace } = read;
  const headline = fields.headline ?? (summary[0] && withoutFullStop(summary[0]));
  if (fields.byline) fields.byline = withoutBy(fields.byline, fields.language ?? language);
  const dated = datelineOf(body);
  if (dated && fields.dateline) {
    addWarning(
      file,
      'second-dateline',
      bodyPlace,
      `The story begins with “${dated.dateline}”, and there is a \`dateline\` field. Delete one of the two.`,
    );
  } else if (dated) {
    dated.text.value = dated.rest;
    fields.dateline = dated.dateline;
  }
  if (!headline || !/[\p{L}\p{N}]/u.test(headline)) {
    addError(
      file,
      'no-headline',
      places.headline ?? bodyPlace,
      'No headline can be made of this copy. Write it in a field at the top, directly under the date: `headline: …`.',
    );
  }
  if (headline) {
    const at = places.headline ?? read.headlinePlace;
    reportLongHeadline(headline, fields.headline ? 'field' : 'summary', at, file);
  }
  if (!isTold(body)) {
    addError(
      file,
      'no-body',
      bodyPlace,
      'There is no story below the headline and its points. Write the body.',
    );
  }
  if (updated && datePublished && toTimestamp(updated, timeZone) < toTimestamp(datePublished, timeZone)) {
    addWarning(
      file,
      'updated-before-date',
      places.updated,
      `\`updated\` (${updated}) is before the story’s date (${datePublished}). Write the later moment, or delete the line.`,
    );
  }
  if (fields.correction && !updated) {
    addWarning(
      file,
      'undated-correction',
      places.correction,
      'The correction has no date, so no reader learns when the story was changed. Write it in a field of its own: `updated: 2023-09-15`.',
    );
  }
  if (fields.image && !fields.alt) {
    addWarning(
      file,
      'no-alt',
      places.image,
      'The picture has no `alt`. Write `alt: …`: in a few words, what it shows, for readers who cannot see it.',
    );
  }
  return {
    ...withoutUndefined(fields),
    ...withoutUndefined({ datePublished, dateModified: updated }),
    headline,
    headlineFrom: fields.headline ? 'field' : 'summary',
    summary,
    keyPoints: fields.headline ? summary : summary.slice(1),
    body,
    ...(read.links?.length ? { links: read.links } : {}),
    confidence,
  };
}

// “U.S.” keeps its stop, an ellipsis all of its dots.
const INITIALS_END = /(?:^|[\s“‘"'(])(?:\p{Lu}\.){2,}$/u;

function withoutFullStop(text: string): string {
  if (INITIALS_END.test(text.slice(-16)) || text.endsWith('..')) return text;
  return text.replace(/[.。｡।۔]$/u, '').trimEnd();
}

function datelineOf(body: Root): { text: Text; dateline: string; rest: string } | undefined {
  const lede = body.children[0];
  const text = lede?.type === 'paragraph' ? lede.children[0] : undefined;
  const dated = text?.type === 'text' ? takeDateline(text.value) : undefined;
  return dated && text?.type === 'text' ? { text, ...dated } : undefined;
}

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
