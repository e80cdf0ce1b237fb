import { parseArticle } from '../../src/parser/parse-article.ts';
import { type ParseResult } from '../../src/parser/article.ts';
import type { KnownSplit } from '../../src/parser/summary.ts';
import { severityOf } from '../../src/diagnostics/message.ts';

const ZONE = 'Europe/London';

/** What the desk makes of wire copy. */
export function readWireCopy(copy: string | Uint8Array, timeZone = ZONE, known?: KnownSplit): ParseResult {
  const options = { timeZone, ...(known ? { known } : {}) };
  return parseArticle(bytesOf(copy), 'content/articles/world/story.txt', options);
}

/** What the desk makes of a Markdown article. */
export function readMarkdownCopy(copy: string | Uint8Array, timeZone = ZONE): ParseResult {
  return parseArticle(bytesOf(copy), 'content/articles/world/story.md', { timeZone });
}

/** A Markdown article with a date, a headline and this body. */
export function readMarkdownBody(body: string): ParseResult {
  return readMarkdownCopy(`---\ndate: 2023-09-14\nheadline: Kim visits Russia\n---\n\n${body}\n`);
}

/** A whole story with marked points below these lines: a date line and what an editor put under it. */
export function storyUnder(head: string): string {
  return `${head}\n\n- Kim visits Russia.\n\n- The two met.\n\nThe story begins here and goes on for a while.\n`;
}

/** Every message as `rule severity line:column`, in order. */
export function told({ messages }: ParseResult): string[] {
  return messages.map(
    (message) => `${message.ruleId} ${severityOf(message)} ${message.line}:${message.column}`,
  );
}

/** What the first message of a rule says, or an empty text where there is none. */
export function reasonOf({ messages }: ParseResult, rule: string): string {
  return messages.find((message) => message.ruleId === rule)?.reason ?? '';
}

function bytesOf(copy: string | Uint8Array): Uint8Array {
  return typeof copy === 'string' ? new TextEncoder().encode(copy) : copy;
}
