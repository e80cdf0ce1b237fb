import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { stringify } from 'yaml';
import { blockTexts } from '../../src/parser/node-text.ts';
import { type Article } from '../../src/parser/article.ts';
import { extractDateline } from '../../src/parser/dateline.ts';
import { FIELD_NAMES, type Fields } from '../../src/parser/schema.ts';
import { isKeyPoint, SUMMARY_END } from '../../src/parser/summary.ts';
import { formatAlias } from '../../src/urls/alias.ts';

/**
 * Prints an article as wire copy, every summary paragraph marked. Reading what this gives yields the article again,
 * as long as its body is plain paragraphs.
 */
export function printWire(article: Article): string {
  const points = article.summary.map((point) => `- ${point}`);
  const body = blockTexts(article.body);
  const dated = datedLede(article.dateline, body[0] ?? '');
  if (dated) body[0] = dated;
  const needsEnd = points.length === 0 || isKeyPoint(body[0] ?? '') || body[0] === SUMMARY_END;
  const head = [`date ${article.datePublished}`];
  for (const [name, value] of fieldsOf(article)) {
    if (name !== 'dateline' || !dated) head.push(`${name}: ${[value].flat().join(', ')}`);
  }
  return [head.join('\n'), ...points, ...(needsEnd ? [SUMMARY_END] : []), ...body].join('\n\n') + '\n';
}

/**
 * The lede with its dateline, where that will be read there again: alone, a lede may look like something else
 * (`LONDON (Agency) — Advertisement`). Otherwise the dateline is left to its field.
 */
function datedLede(dateline: string | undefined, lede: string): string | undefined {
  if (dateline === undefined) return undefined;
  const dated = `${dateline} — ${lede}`;
  const again = extractDateline(dated);
  return again?.dateline === dateline && again.rest === lede ? dated : undefined;
}

/** Prints an article as Markdown with front matter. */
export function printMarkdown(article: Article): string {
  const front = {
    date: article.datePublished,
    ...Object.fromEntries(fieldsOf(article)),
    keyPoints: article.summary,
  };
  const body = remark().use(remarkGfm).stringify(article.body);
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}`;
}

function fieldsOf(article: Article): [string, string | string[]][] {
  const fields: [string, string | string[]][] = [];
  for (const name of FIELD_NAMES) {
    const value = name === 'updated' ? article.dateModified : article[name];
    if (value === undefined || (name === 'headline' && article.headlineFrom === 'summary')) continue;
    fields.push([name, printed(name, value)]);
  }
  return fields;
}

type Value = Exclude<Fields[keyof Fields], undefined>;

function printed(name: string, value: Value): string | string[] {
  if (typeof value === 'string') {
    return name === 'alt' ? value || 'none' : value;
  }
  if (!Array.isArray(value)) return `${value.x}% ${value.y}%`;
  if (name === 'related' && value.length === 0) return 'none';
  return value.map((item) => {
    if (typeof item !== 'string') return `${item.name} ${item.latitude} ${item.longitude}`;
    return name === 'aliases' ? formatAlias(item) : item;
  });
}
