import type { Root, Text } from 'mdast';
import { nodeText } from './node-text.ts';
import type { RawArticle, ParseOptions, Article } from './article.ts';
import { VFile } from 'vfile';
import { withoutBy } from './byline.ts';
import { addWarning, addError } from '../diagnostics/message.ts';
import { reportLongHeadline } from './headline-length.ts';
import { toTimestamp } from '../i18n/time-zone.ts';
import { extractDateline } from './dateline.ts';

/** Whether there is anything to read in the body; a rule or a link's definition alone is not. */
export function hasText(body: Root): boolean {
  return body.children.some((node) => nodeText(node) !== '');
}

export function finishArticle(
  read: RawArticle,
  { timeZone, language }: ParseOptions,
  file: VFile,
): Partial<Article> {
  const { updated, ...fields } = read.fields;
  const { summary, body, confidence, datePublished, places, bodyPlace } = read;
  const headline = fields.headline ?? (summary[0] && withoutFullStop(summary[0]));
  if (fields.byline) fields.byline = withoutBy(fields.byline, fields.language ?? language);
  const dated = findDateline(body);
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
  if (!hasText(body)) {
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

function findDateline(body: Root): { text: Text; dateline: string; rest: string } | undefined {
  const lede = body.children[0];
  const text = lede?.type === 'paragraph' ? lede.children[0] : undefined;
  const dated = text?.type === 'text' ? extractDateline(text.value) : undefined;
  return dated && text?.type === 'text' ? { text, ...dated } : undefined;
}

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
