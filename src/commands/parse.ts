import type { Root } from 'mdast';
import { severityOf } from '../diagnostics/message.ts';
import { isUserError } from '../diagnostics/user-error.ts';
import { parseArticleFile } from '../loader/read-article.ts';
import type { ParseResult } from '../parser/article.ts';
import { blockTexts, nodeText } from '../parser/node-text.ts';
import { readSite } from '../settings/read-site.ts';
import { commandLine } from './command-line.ts';

// The command `npm run --silent parse -- FILE…`: prints what the parser reads in each file, one JSON object per line.

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

function main(files: readonly string[]): number {
  const site = readSite(process.cwd());
  // npm runs scripts in the project's folder; INIT_CWD is the folder where the user typed the command.
  const from = process.env.INIT_CWD ?? process.cwd();
  let failed = false;
  for (const file of files) {
    const result = parseArticleFile(file, site, from);
    failed ||= !result.article;
    process.stdout.write(`${JSON.stringify(printable(file, result))}\n`);
  }
  return failed ? 1 : 0;
}

try {
  const { args } = commandLine('parse', 'Prints what is read in each file, one JSON object a line.')
    .usage('FILE…')
    .argument('<files...>', 'such as content/articles/world/some-story.txt')
    .parse();
  process.exitCode = main(args);
} catch (cause) {
  if (!isUserError(cause)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
