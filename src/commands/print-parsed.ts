import type { Root } from 'mdast';
import { severityOf } from '../diagnostics/message.ts';
import { parseArticleFile } from '../loader/read-article.ts';
import type { ParseResult } from '../parser/article.ts';
import { blockTexts, nodeText } from '../parser/node-text.ts';
import { readSite } from '../settings/read-site.ts';

/** The object printed for one file. */
function printable(file: string, { found, messages }: ParseResult) {
  return {
    file,
    headline: found.headline ?? null,
    headlineFrom: found.headline ? found.headlineFrom : null,
    summary: found.summary ?? [],
    keyPoints: found.keyPoints ?? [],
    body: found.body ? blockTexts(found.body) : [],
    headings: found.body ? headingsAmong(found.body) : [],
    datePublished: found.datePublished ?? null,
    dateModified: found.dateModified ?? null,
    section: found.section ?? null,
    topics: found.topics ?? [],
    byline: found.byline ?? null,
    dateline: found.dateline ?? null,
    confidence: found.confidence ?? 0,
    messages: messages.map((message) => ({
      line: message.line ?? 1,
      column: message.column ?? 1,
      rule: message.ruleId,
      severity: severityOf(message),
      reason: message.reason,
    })),
  };
}

/** Which blocks of a body are headings, counted from 0 as `body` lists them. */
function headingsAmong(body: Root): number[] {
  const blocks = body.children.filter((node) => nodeText(node) !== '');
  return blocks.flatMap(({ type }, index) => (type === 'heading' ? [index] : []));
}

/**
 * Prints what the parser reads in each file, one JSON object a line.
 *
 * @param root the paper's folder
 * @param from the folder that relative paths of files start from
 * @returns whether every file is an article
 * @throws ContentError if the settings have a mistake
 */
export function printParsed(files: readonly string[], root: string, from: string): boolean {
  const site = readSite(root);
  let isWhole = true;
  for (const file of files) {
    const result = parseArticleFile(file, site, from);
    isWhole &&= result.article !== undefined;
    process.stdout.write(`${JSON.stringify(printable(file, result))}\n`);
  }
  return isWhole;
}
