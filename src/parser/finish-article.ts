import type { Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { addWarning, addError } from '../diagnostics/message.ts';
import { toTimestamp } from '../i18n/time-zone.ts';
import type { RawArticle, ParseOptions, Article } from './article.ts';
import { withoutBy } from './byline.ts';
import { extractDateline } from './dateline.ts';
import { reportLongHeadline } from './headline-length.ts';
import { nodeText } from './node-text.ts';

/** Whether the body has any text; a horizontal rule or a link definition has none. */
export function hasText(body: Root): boolean {
  return body.children.some((node) => nodeText(node) !== '');
}

/**
 * Makes an article from the parts of a file of either format, and checks it.
 *
 * @param file receives `second-dateline`, `no-headline`, `long-headline`, `no-body`, `updated-before-date`,
 *   `undated-correction`
 * @returns the article; parts of it may be absent after an error
 */
export function finishArticle(
  raw: RawArticle,
  { timeZone, language }: ParseOptions,
  file: VFile,
): Partial<Article> {
  const { updated, ...fields } = raw.fields;
  const { summary, body, confidence, datePublished, places, bodyPlace } = raw;
  const headline = fields.headline ?? (summary[0] && withoutFullStop(summary[0]));
  if (fields.byline) fields.byline = withoutBy(fields.byline, fields.language ?? language);
  const match = findDateline(body);
  if (match && fields.dateline) {
    addWarning(
      file,
      'second-dateline',
      bodyPlace,
      `The story begins with “${match.dateline}”, and there is a \`dateline\` field. Delete one of the two.`,
    );
  } else if (match) {
    match.text.value = match.rest;
    fields.dateline = match.dateline;
  }
  if (!headline || !/[\p{L}\p{N}]/u.test(headline)) {
    addError(
      file,
      'no-headline',
      places.headline ?? bodyPlace,
      'There is no headline. Write one in a field at the top, directly under the date: `headline: …`.',
    );
  }
  if (headline) {
    const at = places.headline ?? raw.headlinePlace;
    reportLongHeadline(headline, fields.headline ? 'field' : 'summary', at, file);
  }
  if (!hasText(body)) {
    addError(
      file,
      'no-body',
      bodyPlace,
      'There is no text below the headline and the key points. Write the body.',
    );
  }
  if (updated && datePublished && toTimestamp(updated, timeZone) < toTimestamp(datePublished, timeZone)) {
    addWarning(
      file,
      'updated-before-date',
      places.updated,
      `\`updated\` (${updated}) is before the story’s date (${datePublished}). Write a later date, or delete the line.`,
    );
  }
  if (fields.correction && !updated) {
    addWarning(
      file,
      'undated-correction',
      places.correction,
      'The correction has no date, so readers cannot see when the story was changed. Write it in its own field: `updated: 2023-09-15`.',
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
    ...(raw.links?.length ? { links: raw.links } : {}),
    ...(raw.images?.length ? { images: raw.images } : {}),
    ...(raw.tableChart ? { tableChart: raw.tableChart } : {}),
    confidence,
  };
}

// “U.S.” keeps its full stop.
const INITIALS_END = /(?:^|[\s“‘"'(])(?:\p{Lu}\.){2,}$/u;

function withoutFullStop(text: string): string {
  if (INITIALS_END.test(text.slice(-16)) || text.endsWith('..')) return text;
  return text.replace(/[.。｡।۔]$/u, '').trimEnd();
}

function findDateline(body: Root): { text: Text; dateline: string; rest: string } | undefined {
  const first = body.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const match = text?.type === 'text' ? extractDateline(text.value) : undefined;
  return match && text?.type === 'text' ? { text, ...match } : undefined;
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
