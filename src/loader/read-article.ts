import { basename, resolve } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { addError, FILE_START } from '../diagnostics/message.ts';
import { createDiagnostic, formatDiagnostics, toDiagnostics } from '../diagnostics/report.ts';
import { hashBytes } from '../files/fingerprint.ts';
import { readBytes } from '../files/read-bytes.ts';
import { countWords, truncate } from '../i18n/text-length.ts';
import { toTimestamp } from '../i18n/time-zone.ts';
import type { Article, ParseResult } from '../parser/article.ts';
import { blockTexts } from '../parser/node-text.ts';
import { articleSlug } from '../urls/slug.ts';
import { parseWithSection, type ReadOptions } from './assign-section.ts';
import type { StoryEntry } from './entry.ts';
import type { FileToRead, ReadResult } from './read-batch.ts';

/**
 * Reads one file of articles into an entry.
 *
 * @param root the project's folder
 * @returns undefined if the file does not exist
 */
export function readArticleFile(
  root: string,
  { path, known }: FileToRead,
  options: ReadOptions,
): ReadResult | undefined {
  const file = new VFile({ path });
  const bytes = readOrReport(resolve(root, path), file);
  if (bytes === 'gone') return undefined;
  if (!bytes) return { path, digest: '', diagnostics: toDiagnostics(file.messages) };
  const digest = hashBytes(bytes);
  if (digest === known) return { path, digest, diagnostics: [] };
  return { path, digest, ...parseEntry(bytes, path, options) };
}

/**
 * Parses one file of articles. A file that cannot be read gets the error `unreadable`.
 *
 * @param path as messages show it, relative to `from`
 * @param from an absolute path
 */
export function parseArticleFile(path: string, options: ReadOptions, from: string): ParseResult {
  const file = new VFile({ path });
  const bytes = readOrReport(resolve(from, path), file);
  if (bytes && bytes !== 'gone') return parseWithSection(bytes, path, options);
  return { found: {}, places: {}, messages: file.messages };
}

/** Reads the bytes of a file, or adds the message `unreadable`. */
function readOrReport(path: string, file: VFile): Uint8Array | 'gone' | undefined {
  try {
    return readBytes(path);
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    const reason = `The file cannot be read (${code}). Check that it is there and may be read.`;
    addError(file, 'unreadable', FILE_START, reason);
    return code === 'ENOENT' ? 'gone' : undefined;
  }
}

function parseEntry(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions,
): Pick<ReadResult, 'entry' | 'diagnostics'> {
  const { article, messages } = parseWithSection(bytes, path, options);
  const diagnostics = toDiagnostics(messages);
  if (!article) return { diagnostics };
  const slug = articleSlug(article.slug, basename(path), article.headline);
  if (slug) return { entry: toEntry(article, slug, messages, options), diagnostics };
  const reason = 'No address can be made of the file’s name or the headline. Write a `slug` field.';
  return { diagnostics: [...diagnostics, createDiagnostic('error', path, 'no-slug', undefined, reason)] };
}

function toEntry(
  article: Article,
  slug: string,
  messages: readonly VFileMessage[],
  { timeZone }: ReadOptions,
): StoryEntry {
  const { body, summary, headlineFrom: _, confidence: __, ...fields } = article;
  const text = blockTexts(body).join(' ');
  return {
    ...fields,
    timestamp: toTimestamp(article.datePublished, timeZone),
    section: article.section ?? '',
    topics: article.topics ?? [],
    aliases: article.aliases ?? [],
    slug,
    opening: truncate(text, 200),
    words: countWords(text, article.language),
    summaryLength: summary.length,
    notes: messages.length ? formatDiagnostics(messages).split('\n') : [],
  };
}
