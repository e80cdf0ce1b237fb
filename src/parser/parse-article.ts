import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { addError, hasErrors, FILE_START } from '../diagnostics/message.ts';
import type { Article, ParseOptions, ParseResult } from './article.ts';
import { decode } from './decode.ts';
import { hasText, finishArticle } from './finish-article.ts';
import { parseMarkdownArticle } from './markdown.ts';
import { parseWire } from './wire.ts';

/**
 * Parses the file of one article: `.md` as Markdown, any other as plain text. Never throws: mistakes become messages.
 *
 * @param bytes the file's bytes (UTF-8, or UTF-16 with a byte order mark)
 * @param path the file's path, for messages; its extension selects the format
 * @param options.timeZone IANA name of the zone of times without an offset
 * @param options.language BCP 47 tag, for articles without a `language` field
 * @param options.known the split that was inferred earlier for the same bytes
 * @returns the article if there was no error, and all messages, sorted by position
 */
export function parseArticle(bytes: Uint8Array, path: string, options: ParseOptions): ParseResult {
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
  const parts = isMarkdown ? parseMarkdownArticle(text, options, file) : parseWire(text, options, file);
  const found = parts ? finishArticle(parts, options, file) : {};
  const article = hasErrors(file) || !isComplete(found) ? undefined : found;
  const messages = file.messages.toSorted(inReadingOrder);
  return { article, found, places: parts?.places ?? {}, messages };
}

function inReadingOrder(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1);
}

function isComplete(found: Partial<Article>): found is Article {
  return Boolean(found.headline && found.datePublished && found.body && hasText(found.body));
}
